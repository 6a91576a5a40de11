import { stepByLetter } from '../grid/grid-keys.ts';
import type { SheetStore } from '../sheet-store.ts';

/** The drawer's own keys: Escape closes, arrows walk the pieces, 1–9 choose, [ and ] go to the cells that wait. */
export function handleDrawerKey(event: KeyboardEvent, store: SheetStore): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    store.closeDrawer();
    return true;
  }
  const { target } = event;
  if (target instanceof HTMLInputElement) return false;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    return walk(target, event.key === 'ArrowDown' ? 1 : -1);
  }
  const { session } = store.workbench;
  if (session.settings?.letterKeys === false) return false;
  if (event.key === '[' || event.key === ']') {
    store.evidence.focusSoon();
    return stepByLetter(event.key, store);
  }
  return /^[1-9]$/.test(event.key) && session.canWrite && choose(Number(event.key), store);
}

function choose(number: number, { evidence }: SheetStore): boolean {
  const piece = evidence.read?.pieces[number - 1];
  if (piece) void evidence.choose(piece);
  return piece !== undefined;
}

function walk(from: EventTarget | null, by: 1 | -1): boolean {
  if (!(from instanceof Element)) return false;
  const group = from.closest('[role="radiogroup"]');
  const choices = [...(group?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
  const at = choices.findIndex((choice) => choice === from);
  const next = choices[at + by];
  next?.focus();
  next?.closest('[data-piece]')?.scrollIntoView({ block: 'nearest' });
  return at !== -1;
}
