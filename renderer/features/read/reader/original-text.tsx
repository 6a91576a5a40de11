import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './original-text.module.css';
import { partName } from './part-name.ts';
import type { ReaderStore } from './reader-store.ts';

type Original = Output<'corpus.original'>;

/** The file as it was read, part by part where it has parts, before anything was cleaned. */
export const OriginalText = observer(function OriginalText({ store }: { store: ReaderStore }) {
  const { core, notifications } = useWorkbench();
  const [original, setOriginal] = useState<Original | null>(null);
  useEffect(() => {
    void notifications.attempt(async () =>
      setOriginal(await core.call('corpus.original', { article: store.article })),
    );
  }, [core, notifications, store]);
  if (!original) return null;
  return (
    <div className={classes.original} tabIndex={0}>
      <p className="muted small">
        {headline(original)} {original.text.length < original.total ? t('reader.originalCut') : ''}
      </p>
      {original.parts.length === 0 ? <pre className={classes.raw}>{original.text}</pre> : null}
      {original.parts.map((part) => (
        <section key={part.start}>
          <h3 className={classes.part}>{partName(part.name, part.page)}</h3>
          <pre className={classes.raw}>{original.text.slice(part.start, part.end)}</pre>
        </section>
      ))}
    </div>
  );
});

function headline({ path, charset, parts }: Original): string {
  const file = visible(path);
  if (parts.length === 0) return t('reader.originalOf', { path: file, charset });
  return t('reader.originalRead', { path: file });
}
