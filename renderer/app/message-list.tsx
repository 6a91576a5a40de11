import { Modal } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { clockText } from '../workbench/dates.ts';
import { modalClasses } from '../workbench/modal-classes.ts';
import type { Note } from '../workbench/notifications.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import type { FrameState } from './frame-commands.ts';
import classes from './message-list.module.css';

/** What the program told since it was started, newest first: a message goes before everybody has read it. */
export const MessageList = observer(function MessageList({ frame }: { frame: FrameState }) {
  const { notifications } = useWorkbench();
  return (
    <Modal
      opened={frame.areMessagesShown}
      onClose={() => frame.showMessages(false)}
      title={t('messages.title')}
      classNames={modalClasses}
      size={560}
    >
      {notifications.all.length === 0 ? <p className="muted">{t('messages.none')}</p> : null}
      <ol className={classes.list}>
        {notifications.all.map((note) => (
          <Message key={note.id} note={note} />
        ))}
      </ol>
    </Modal>
  );
});

function Message({ note }: { note: Note }) {
  const hasFailed = note.kind === 'failed';
  return (
    <li className={classes.message} data-failed={hasFailed || undefined}>
      <time className={classes.time}>{clockText(note.at)}</time>
      <span className={classes.text}>
        {hasFailed ? <b>{note.text}</b> : note.text} {note.help}
      </span>
    </li>
  );
}
