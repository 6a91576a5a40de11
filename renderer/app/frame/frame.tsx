import { observer } from 'mobx-react-lite';
import { useWorkbench } from '../../workbench/workbench.ts';
import type { FrameState } from '../frame-commands.ts';
import { Masthead } from './masthead.tsx';
import { MenuRow } from './menu-row.tsx';
import { PlaceView } from './place-view.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import classes from './frame.module.css';

/** The window around an open library: menu, rail, masthead, the view of the place one is at, status. */
export const Frame = observer(function Frame({ frame }: { frame: FrameState }) {
  const { shell, session } = useWorkbench();
  return (
    <div className={classes.frame} data-density={session.settings?.density}>
      {shell.capabilities.nativeMenu ? null : <MenuRow />}
      <div className={classes.body}>
        <Rail />
        <Masthead />
        <main className={classes.main}>
          <PlaceView isInspectorOpen={frame.isInspectorOpen} />
        </main>
      </div>
      <StatusBar />
    </div>
  );
});
