import { IconCheck } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { lastYearOf } from '../../../../shared/model/partial-date.ts';
import { formatQuantity } from '../../../../shared/model/quantity-format.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore, StandingMention } from './reader-store.ts';
import classes from './side-notes.module.css';
import type { TextSurface } from './text-surface.ts';

interface SideNotesProps {
  store: ReaderStore;
  surface: TextSurface | null;
  container: RefObject<HTMLElement | null>;
  layoutKey: unknown;
}

/** Two notes on one line: the lower one moves down by this much, in CSS pixels. */
const NOTE_HEIGHT = 15;

/** The values of quantities, beside the line that states them. Check: accepted; dashed ring: suggested. */
export const SideNotes = observer(function SideNotes({
  store,
  surface,
  container,
  layoutKey,
}: SideNotesProps) {
  const { quantities } = store;
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const element = container.current;
    if (!surface || !element) return undefined;
    const place = (): void => {
      surface.refresh();
      setTops(placeNotes(surface, element, quantities));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [surface, container, quantities, layoutKey]);
  return (
    <div className={classes.column}>
      {quantities.map((mention) => {
        const top = tops.get(mention.id);
        return top === undefined ? null : (
          <SideNote key={mention.id} store={store} mention={mention} top={top} />
        );
      })}
    </div>
  );
});

interface SideNoteProps {
  store: ReaderStore;
  mention: StandingMention;
  top: number;
}

const SideNote = observer(function SideNote({ store, mention, top }: SideNoteProps) {
  const isAccepted = mention.state === 'accepted';
  const value = noteText(mention);
  const isCurrent = store.currentMention === mention.id;
  return (
    <button
      className={classes.note}
      data-state={mention.state}
      data-mention={mention.id}
      aria-pressed={isCurrent}
      style={{ top }}
      title={`${mention.text} – ${t(isAccepted ? 'reader.accepted' : 'reader.suggested')}`}
      onClick={() => store.setCurrentMention(mention.id)}
      onFocus={() => store.setCurrentMention(mention.id)}
    >
      {isAccepted ? (
        <IconCheck size={12} stroke={1.8} aria-hidden />
      ) : (
        <i className={classes.ring} aria-hidden />
      )}
      <span className={classes.value}>{value}</span>
    </button>
  );
});

/** '¥48.7 bn, 2022'. */
export function noteText({ quantity }: StandingMention): string {
  if (!quantity) return '';
  const year = lastYearOf(quantity.period);
  const { text } = formatQuantity(quantity);
  return year === null || quantity.kind === 'date' ? text : `${text}, ${year}`;
}

function placeNotes(
  surface: TextSurface,
  element: HTMLElement,
  mentions: readonly StandingMention[],
): ReadonlyMap<string, number> {
  const corner = element.getBoundingClientRect();
  const tops = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const mention of mentions) {
    const range = surface.rangesFor(mention).find((part) => element.contains(part.startContainer));
    const box = range?.getClientRects()[0];
    if (!box) continue;
    const wanted = box.top - corner.top + (box.height - NOTE_HEIGHT) / 2;
    const top = Math.max(wanted, free);
    tops.set(mention.id, top);
    free = top + NOTE_HEIGHT;
  }
  return tops;
}
