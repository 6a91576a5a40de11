import { Button, Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TextDifference } from '../../../shared/contract/duplicates.ts';
import { visible } from '../../../shared/messages/messages.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { modalClasses } from '../modal-classes.ts';
import { useAnswer } from '../use-answer.ts';
import { useWorkbench } from '../workbench.ts';
import { t } from '../words.ts';
import classes from './compare-dialog.module.css';

interface Compared {
  id: ArticleId;
  title: string;
}

interface CompareDialogProps {
  a: Compared;
  b: Compared;
  onClose: () => void;
}

/** Two articles side by side, with what differs marked; the arrow keys or N and P go from one difference to the next. */
export function CompareDialog({ a, b, onClose }: CompareDialogProps) {
  const { core, session, notifications } = useWorkbench();
  const [said, setSaid] = useState<boolean | null>(null);
  const pair = { a: a.id, b: b.id };
  const compared = useAnswer(`${pair.a} ${pair.b}`, () => core.call('duplicates.compare', pair));
  const isApart = said ?? compared?.isApart ?? false;
  const toggle = () =>
    void notifications.attempt(async () => {
      await core.call('duplicates.setApart', { ...pair, isApart: !isApart });
      setSaid(!isApart);
    });
  return (
    <Modal opened onClose={onClose} title={t('compare.title')} classNames={modalClasses} size={1080}>
      {compared ? (
        <Differences
          differences={compared.differences}
          texts={[compared.a.text, compared.b.text]}
          titles={[a.title, b.title]}
        />
      ) : null}
      <div className={classes.foot}>
        <span className="muted small">{t('compare.keys')}</span>
        <span className="grow" />
        {session.canWrite ? (
          <Button variant="subtle" onClick={toggle}>
            {t(isApart ? 'compare.together' : 'compare.apart')}
          </Button>
        ) : null}
      </div>
    </Modal>
  );
}

interface DifferencesProps {
  differences: readonly TextDifference[];
  texts: readonly [string, string];
  titles: readonly [string, string];
}

function Differences({ differences, texts, titles }: DifferencesProps) {
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  // The texts come after the dialog has opened, and its keys are for them.
  useEffect(() => body.current?.focus(), []);
  const count = differences.filter(({ isSame }) => !isSame).length;
  const step = (by: number): void => {
    const next = Math.min(count - 1, Math.max(0, current + by));
    setCurrent(next);
    for (const mark of body.current?.querySelectorAll(`[data-difference="${next}"]`) ?? []) {
      mark.scrollIntoView({ block: 'center' });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, n: 1, ArrowUp: -1, p: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div ref={body} className={classes.columns} tabIndex={0} onKeyDown={onKeyDown}>
      <p className={classes.count} aria-live="polite">
        {count === 0 ? t('compare.none') : t('compare.count', { at: current + 1, count })}
      </p>
      {([0, 1] as const).map((side) => (
        <section key={side} className={classes.column} aria-label={visible(titles[side])}>
          <h3>{visible(titles[side])}</h3>
          <MarkedText text={texts[side]} differences={differences} side={side} current={current} />
        </section>
      ))}
    </div>
  );
}

interface MarkedTextProps {
  text: string;
  differences: readonly TextDifference[];
  side: 0 | 1;
  current: number;
}

function MarkedText({ text, differences, side, current }: MarkedTextProps) {
  return (
    <p className={classes.text}>
      {numbered(differences).map(({ difference, number }) => {
        const { start, end } = side === 0 ? difference.a : difference.b;
        const words = text.slice(start, end);
        const key = `${difference.a.start} ${difference.b.start}`;
        if (difference.isSame) return <span key={key}>{words}</span>;
        return (
          <mark
            key={key}
            className={classes.difference}
            data-difference={number}
            data-current={number === current || undefined}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
}

/** Differences are counted; what is the same between them is not. */
function numbered(differences: readonly TextDifference[]): { difference: TextDifference; number: number }[] {
  let count = -1;
  return differences.map((difference) => {
    if (!difference.isSame) count += 1;
    return { difference, number: count };
  });
}
