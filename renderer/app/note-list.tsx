import { IconAlertTriangle, IconCheck, IconUpload, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { Note } from '../workbench/notifications.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import classes from './note-list.module.css';

/** What just happened, at the bottom left. What failed stays until it is put away. */
export const NoteList = observer(function NoteList() {
  const { notifications } = useWorkbench();
  return (
    <div className={classes.list} role="log" aria-label={t('app.notes')}>
      {notifications.shown.map((note) => (
        <NoteItem key={note.id} note={note} />
      ))}
    </div>
  );
});

const icons = { done: IconCheck, failed: IconAlertTriangle, working: IconUpload } as const;

function NoteItem({ note }: { note: Note }) {
  const { notifications } = useWorkbench();
  const failed = note.kind === 'failed';
  const Icon = icons[note.kind];
  // What was done about a note is told by what follows; work that goes on tells of itself until it ends.
  const act = (action: Note['action']): void => {
    if (note.kind === 'done') notifications.putAway(note);
    action?.run();
  };
  return (
    <div className={failed ? classes.failed : classes.done} role={failed ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.5} className={classes.icon} aria-hidden />
      <span className={classes.text}>
        {failed ? <b>{note.text}</b> : note.text} {note.help}
      </span>
      {note.action ? (
        <button className={classes.action} onClick={() => act(note.action)}>
          {note.action.label}
        </button>
      ) : null}
      {note.kind === 'working' ? null : (
        <button
          className={classes.close}
          title={t('app.putAway')}
          onClick={() => notifications.putAway(note)}
        >
          <IconX size={14} stroke={1.5} />
        </button>
      )}
    </div>
  );
}
