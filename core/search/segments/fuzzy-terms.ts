import lunr from 'lunr';
import { countTerms, firstWhere, type TermList } from './term-list.ts';

/** A state of lunr's automaton for words; its types do not name what it is made of. */
interface State {
  final: boolean;
  edges: Record<string, State>;
}

interface Frame {
  state: State;
  /** The words that begin with what was read so far, half-open. */
  from: number;
  to: number;
  depth: number;
}

/** Its types do not name the function that makes one either. */
const TokenSet = lunr.TokenSet as unknown as { fromFuzzyString(term: string, distance: number): State };

/** What lunr writes for "any character". */
const ANY = '*';

/**
 * The places of the words that lunr takes for this one with up to `distance` letters added, left out, changed or swapped, in
 * order. The automaton is lunr's own; a sorted list is walked with it instead of lunr's set of words.
 */
export function fuzzyTerms(list: TermList, term: string, distance: number): number[] {
  const accepted = new Set<number>();
  const root = TokenSet.fromFuzzyString(term, distance);
  const stack: Frame[] = [{ state: root, from: 0, to: countTerms(list), depth: 0 }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    if (frame.state.final && endsHere(list, frame)) accepted.add(frame.from);
    for (const [letter, state] of Object.entries(frame.state.edges)) {
      if (letter === ANY) pushAll(list, frame, state, stack);
      else pushOne(list, frame, state, letter.charCodeAt(0), stack);
    }
  }
  return [...accepted].sort((a, b) => a - b);
}

/** The shortest of the words that begin alike comes first. */
function endsHere({ starts }: TermList, { from, to, depth }: Frame): boolean {
  return from < to && starts[from + 1]! - starts[from]! === depth;
}

function pushOne(list: TermList, frame: Frame, state: State, unit: number, stack: Frame[]): void {
  const { depth } = frame;
  const from = firstWhere(frame.to, (place) => unitAt(list, place, depth) >= unit, frame.from);
  const to = firstWhere(frame.to, (place) => unitAt(list, place, depth) > unit, from);
  if (from < to) stack.push({ state, from, to, depth: depth + 1 });
}

/** One frame for each letter that comes next. */
function pushAll(list: TermList, frame: Frame, state: State, stack: Frame[]): void {
  const { depth } = frame;
  for (let from = endsHere(list, frame) ? frame.from + 1 : frame.from; from < frame.to;) {
    const unit = unitAt(list, from, depth);
    const to = firstWhere(frame.to, (place) => unitAt(list, place, depth) > unit, from);
    stack.push({ state, from, to, depth: depth + 1 });
    from = to;
  }
}

/** -1 behind the end of a word, which comes before all that go on. */
function unitAt({ units, starts }: TermList, place: number, depth: number): number {
  const at = starts[place]! + depth;
  return at < starts[place + 1]! ? units[at]! : -1;
}
