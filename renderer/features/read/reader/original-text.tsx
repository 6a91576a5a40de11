import { observer } from 'mobx-react-lite';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { OriginalStretch } from './original-stretch.tsx';
import classes from './original-text.module.css';
import { partName } from './part-name.ts';
import type { ReaderStore } from './reader-store.ts';

type Original = Output<'corpus.original'>;

/**
 * The file as it was read, part by part where it has parts, before anything was cleaned. Opens where the article begins: a
 * file may hold many, and much before the first.
 */
export const OriginalText = observer(function OriginalText({ store }: { store: ReaderStore }) {
  const { core, notifications } = useWorkbench();
  const [original, setOriginal] = useState<Original | null>(null);
  useEffect(() => {
    void notifications.attempt(async () =>
      setOriginal(await core.call('corpus.original', { article: store.article })),
    );
  }, [core, notifications, store]);
  const beginning = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!scroller.current) return;
    beginning.current?.scrollIntoView({ block: 'start' });
    scroller.current.focus({ preventScroll: true });
  }, [original]);
  if (!original) return null;
  const { from, text, total, mine, parts } = original;
  return (
    <div ref={scroller} className={classes.original} tabIndex={0}>
      <p className="muted small">
        {headline(original)} {text.length < total ? t('reader.originalCut') : ''}
      </p>
      {parts.length === 0 ? (
        <OriginalStretch text={text} start={from} mine={mine} beginning={beginning} />
      ) : null}
      {parts.map((part) => {
        const start = Math.max(part.start, from);
        const words = text.slice(start - from, part.end - from);
        return (
          <section key={part.start}>
            <h3 className={classes.part}>{partName(part.name, part.page)}</h3>
            <OriginalStretch text={words} start={start} mine={mine} beginning={beginning} />
          </section>
        );
      })}
    </div>
  );
});

function headline({ path, charset, parts }: Original): string {
  const file = visible(path);
  if (parts.length === 0) return t('reader.originalOf', { path: file, charset });
  return t('reader.originalRead', { path: file });
}
