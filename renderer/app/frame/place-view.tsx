import { observer } from 'mobx-react-lite';
import { Suspense } from 'react';
import { ImportsView } from '../../features/imports/imports-view.tsx';
import { ReadView } from '../../features/read/read-view.tsx';
import { SettingsView } from '../../features/settings/settings-view.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { ViewBoundary } from '../view-boundary.tsx';
import { tabKey } from '../../workbench/place.ts';

/** The view of the place one is at. One that breaks says so and leaves the others alone. */
export const PlaceView = observer(function PlaceView({ isInspectorOpen }: { isInspectorOpen: boolean }) {
  const { navigation } = useWorkbench();
  const place = navigation.current;
  return (
    <ViewBoundary key={tabKey(place)}>
      <Suspense fallback={null}>
        {place.kind === 'read' || place.kind === 'article' ? (
          <ReadView isInspectorOpen={isInspectorOpen} />
        ) : null}
        {place.kind === 'settings' ? <SettingsView /> : null}
        {place.kind === 'imports' ? <ImportsView run={place.run} /> : null}
      </Suspense>
    </ViewBoundary>
  );
});
