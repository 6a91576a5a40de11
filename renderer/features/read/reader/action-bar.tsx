import { IconHighlight } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CommandId } from '../../../../shared/commands/command-table.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './action-bar.module.css';
import type { ReaderStore } from './reader-store.ts';
import type { TextSurface } from './text-surface.ts';

interface ActionBarProps {
  store: ReaderStore;
  surface: TextSurface | null;
  /** The pane that the bar is laid over. */
  pane: RefObject<HTMLElement | null>;
}

/** How many tags have a button of their own; the others have their key. */
const TAGS = 3;

/** What can be done with the selected words, under their last line. */
export const ActionBar = observer(function ActionBar({ store, surface, pane }: ActionBarProps) {
  const { codebook, session } = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const { selection } = store;
  useLayoutEffect(() => {
    setPlace(
      selection && surface && pane.current && bar.current
        ? placeBar(surface, selection, pane.current, bar.current)
        : null,
    );
  }, [selection, surface, pane]);
  if (!session.canWrite || !selection) return null;
  return (
    <div
      ref={bar}
      className={classes.bar}
      role="toolbar"
      aria-label={t('reader.actions')}
      style={place ?? { visibility: 'hidden' }}
      // The selection must not be lost by pressing a button.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Action command="mark.add" isPrimary />
      {codebook.byKey.slice(0, TAGS).map((tag) => (
        <TagAction key={tag.id} number={tag.shortcut!} name={tag.name} colour={tag.colour} />
      ))}
      <Action command="mark.tag" />
      <span className={classes.line} />
      <Action command="mark.note" />
      <Action command="mark.entity" />
      <Action command="mark.quantity" />
      <Action command="mark.toSheet" />
    </div>
  );
});

const Action = observer(function Action({
  command,
  isPrimary = false,
}: {
  command: CommandId;
  isPrimary?: boolean;
}) {
  const { commands } = useWorkbench();
  const { label, enabled } = commands.state(command);
  return (
    <button
      className={classes.action}
      data-primary={isPrimary || undefined}
      disabled={!enabled}
      onClick={() => commands.run(command)}
    >
      {isPrimary ? <IconHighlight size={15} stroke={1.5} aria-hidden /> : null}
      {label.replace(/…$/, '')}
      <KeyHint command={command} />
    </button>
  );
});

function TagAction({ number, name, colour }: { number: number; name: string; colour: number }) {
  const { commands } = useWorkbench();
  return (
    <button
      className={classes.action}
      title={name}
      aria-label={name}
      onClick={() => commands.run(`tag.${number}` as CommandId)}
    >
      <TagGlyph colour={colour} />
      <Kbd>{number}</Kbd>
    </button>
  );
}

/** Under the last line of the selection, or above its first where there is no room. */
function placeBar(
  surface: TextSurface,
  selection: { start: number; end: number },
  pane: HTMLElement,
  bar: HTMLElement,
): { left: number; top: number } | null {
  const boxes = surface.rangesFor(selection).flatMap((range) => [...range.getClientRects()]);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return null;
  const frame = pane.getBoundingClientRect();
  const below = last.bottom - frame.top + 8;
  const above = first.top - frame.top - bar.offsetHeight - 8;
  const hasRoomBelow = below + bar.offsetHeight < frame.height - 8;
  const left = Math.min(Math.max(8, last.left - frame.left), frame.width - bar.offsetWidth - 20);
  return { left: Math.max(8, left), top: hasRoomBelow ? below : Math.max(8, above) };
}
