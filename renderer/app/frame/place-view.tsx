import { observer } from 'mobx-react-lite';
import { lazy, Suspense } from 'react';
import { BriefsView } from '../../features/briefs/list/briefs-view.tsx';
import { FindView } from '../../features/find/find-view.tsx';
import { ImportsView } from '../../features/imports/imports-view.tsx';
import { ReadView } from '../../features/read/read-view.tsx';
import { SettingsView } from '../../features/settings/settings-view.tsx';
import { SheetListView } from '../../features/sheets/sheet-list-view.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { ViewBoundary } from '../view-boundary.tsx';
import { type Place, tabKey } from '../../workbench/place.ts';

// The grid is large: it comes with the first sheet.
const SheetView = lazy(async () => ({
  default: (await import('../../features/sheets/sheet-view.tsx')).SheetView,
}));

// The editor is the largest part of the pages, and wanted only where a brief is open.
const BriefView = lazy(async () => ({
  default: (await import('../../features/briefs/brief-view.tsx')).BriefView,
}));

/** The view of the place one is at. One that breaks says so and leaves the others alone. */
export const PlaceView = observer(function PlaceView({ isInspectorOpen }: { isInspectorOpen: boolean }) {
  const { navigation } = useWorkbench();
  const place = navigation.current;
  return (
    <ViewBoundary key={viewKey(place)}>
      <Suspense fallback={null}>
        {place.kind === 'read' || place.kind === 'article' ? (
          <ReadView isInspectorOpen={isInspectorOpen} />
        ) : null}
        {place.kind === 'find' ? <FindView /> : null}
        {place.kind === 'sheets' ? <SheetListView /> : null}
        {place.kind === 'sheet' ? <SheetView place={place} /> : null}
        {place.kind === 'settings' ? <SettingsView /> : null}
        {place.kind === 'imports' ? <ImportsView run={place.run} /> : null}
        {place.kind === 'briefs' ? <BriefsView /> : null}
        {place.kind === 'brief' ? <BriefView brief={place.brief} /> : null}
      </Suspense>
    </ViewBoundary>
  );
});

/** Another article is shown in the same view, so that its list stays as it is. */
function viewKey(place: Place): string {
  return place.kind === 'article' ? 'read' : tabKey(place);
}
