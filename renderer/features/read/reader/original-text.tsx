import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './original-text.module.css';
import type { ReaderStore } from './reader-store.ts';

/** The file as it was read, before anything was cleaned. */
export const OriginalText = observer(function OriginalText({ store }: { store: ReaderStore }) {
  const { core, notifications } = useWorkbench();
  const [original, setOriginal] = useState<Output<'corpus.original'> | null>(null);
  useEffect(() => {
    void notifications.attempt(async () =>
      setOriginal(await core.call('corpus.original', { article: store.article })),
    );
  }, [core, notifications, store]);
  if (!original) return null;
  return (
    <div className={classes.original} tabIndex={0}>
      <p className="muted small">
        {t('reader.originalOf', { path: visible(original.path), charset: original.charset })}{' '}
        {original.text.length < original.total ? t('reader.originalCut') : ''}
      </p>
      <pre className={classes.raw}>{original.text}</pre>
    </div>
  );
});
