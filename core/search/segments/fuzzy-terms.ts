import lunr from 'lunr';
import { countTerms, firstWhere, type TermList } from './term-list.ts';

/** A state of lunr's automaton for words; its types do not name what it is made of. */
interface State {
  final: boolean;
  edges: Record<string, State>;
}

/** The same with its edges by code unit; `any` is the edge that takes every letter. */
interface Step {
  final: boolean;
  any: Step | null;
  edges: { unit: number; to: Step }[];
}

interface Frame {
  step: Step;
  /** The words that begin with what was read so far, half-open. */
  from: number;
  to: number;
  depth: number;
}

/** lunr's types do not name the function that makes one either. */
const TokenSet = lunr.TokenSet as unknown as { fromFuzzyString(term: string, distance: number): State };

/** What lunr writes for "any character". */
const ANY = '*';

/**
 * The places of the words that lunr takes for this one with up to `distance` letters added, left out, changed or swapped, in
 * order. The automaton is lunr's own; a sorted list is walked with it instead of lunr's set of words.
 */
export function fuzzyTerms(list: TermList, term: string, distance: number): number[] {
  const accepted = new Set<number>();
  const step = toStep(TokenSet.fromFuzzyString(term, distance), new Map());
  const stack: Frame[] = [{ step, from: 0, to: countTerms(list), depth: 0 }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    if (frame.step.final && endsHere(list, frame)) accepted.add(frame.from);
    for (const { unit, to } of frame.step.edges) pushOne(list, frame, to, unit, stack);
    if (frame.step.any) pushAll(list, frame, frame.step.any, stack);
  }
  return [...accepted].sort((a, b) => a - b);
}

function toStep(state: State, known: Map<State, Step>): Step {
  const before = known.get(state);
  if (before) return before;
  const step: Step = { final: state.final, any: null, edges: [] };
  known.set(state, step);
  for (const [letter, next] of Object.entries(state.edges)) {
    if (letter === ANY) step.any = toStep(next, known);
    else step.edges.push({ unit: letter.charCodeAt(0), to: toStep(next, known) });
  }
  return step;
}

/** The shortest of the words that begin alike comes first. */
function endsHere({ starts }: TermList, { from, to, depth }: Frame): boolean {
  return from < to && starts[from + 1]! - starts[from]! === depth;
}

function pushOne(list: TermList, frame: Frame, step: Step, unit: number, stack: Frame[]): void {
  const { depth } = frame;
  const from = firstWhere(frame.to, (place) => unitAt(list, place, depth) >= unit, frame.from);
  if (from === frame.to || unitAt(list, from, depth) !== unit) return;
  stack.push({ step, from, to: endOfUnit(list, from, frame.to, depth), depth: depth + 1 });
}

/** One frame for each letter that comes next. */
function pushAll(list: TermList, frame: Frame, step: Step, stack: Frame[]): void {
  const { depth } = frame;
  for (let from = endsHere(list, frame) ? frame.from + 1 : frame.from; from < frame.to;) {
    const to = endOfUnit(list, from, frame.to, depth);
    stack.push({ step, from, to, depth: depth + 1 });
    from = to;
  }
}

/** Where the words end that go on like the one at `from`; mostly that is near. */
function endOfUnit(list: TermList, from: number, to: number, depth: number): number {
  const unit = unitAt(list, from, depth);
  let stride = 1;
  while (from + stride < to && unitAt(list, from + stride, depth) === unit) stride *= 2;
  const last = Math.min(to, from + stride);
  return firstWhere(last, (place) => unitAt(list, place, depth) > unit, from + (stride >> 1));
}

/** -1 behind the end of a word, which comes before all that go on. */
function unitAt({ units, starts }: TermList, place: number, depth: number): number {
  const at = starts[place]! + depth;
  return at < starts[place + 1]! ? units[at]! : -1;
}
