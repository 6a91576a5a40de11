import { type ElsewhereHit, ElsewhereKind, type ElsewherePassage } from '../../shared/contract/elsewhere.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Snippet } from '../../shared/contract/search.ts';
import { wholeCharacters } from '../../shared/model/text-offsets.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import type { ElsewhereReads, SearchedThing } from '../ports/elsewhere-reads.ts';
import type { EngineHit } from '../ports/search-engine.ts';
import { rangesIn } from './found-article.ts';
import type { TextsOf } from './query/find-by-expression.ts';
import { refOf } from './record-table.ts';
import type { Ask, SearchPorts } from './search-ports.ts';
import { bestSnippets } from './snippets.ts';
import { createUnderstanding, type Understanding } from './understanding.ts';

/** The passages that are shown of one thing at most: a sheet may have a match in every cell. */
const PASSAGES = 3;
/** Of something that is found without a word, its beginning is shown. */
const BEGINNING = 180;

/** What can be said of articles alone narrows nothing here. */
const OF_ARTICLES = { newIn: null, unusedBy: null, like: null };

export type ElsewhereContext = Pick<SearchPorts, 'engine' | 'reads'> & Pick<Understanding, 'understand'>;

/** How queries are understood and answered elsewhere. */
export function elsewhereContext(ports: SearchPorts): ElsewhereContext {
  const { reads, elsewhere } = ports;
  const { engine } = elsewhere;
  return { reads, engine, ...createUnderstanding({ ...ports, engine }, textsOfThings(reads)) };
}

/** Finds notes, tags, briefs and sheets, with the passages that match and where each leads to. */
export async function findElsewhere(
  { engine, reads, understand }: ElsewhereContext,
  input: Input<'search.elsewhere'>,
  ask: Ask,
): Promise<Output<'search.elsewhere'>> {
  const started = performance.now();
  const written = { ...input, filters: { ...input.filters, ...OF_ARTICLES } };
  const { query, filters, problems } = await understand(written);
  const answer = await ask(() => engine.query({ ...input, query, filters, sort: 'relevance' }));
  const things = await reads.searchedThings(answer.hits);
  const byRef = new Map(things.map((thing) => [refOf(thing), thing]));
  return {
    total: answer.total,
    counts: countsOf(answer.kinds),
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    // One that went while the query ran is left out.
    hits: answer.hits.flatMap((hit) => {
      const thing = byRef.get(refOf(hit));
      return thing ? [toHit(hit, thing)] : [];
    }),
    problems,
  };
}

/** Ids are never used twice, so that one names a thing of whatever kind. */
function textsOfThings(reads: ElsewhereReads): TextsOf {
  return async (ids) => {
    const refs = ElsewhereKind.options.flatMap((kind) => ids.map((id) => ({ kind, id })));
    const things = await reads.searchedThings(refs);
    return things.map(({ kind, id, title, ownTitle, text }) => ({
      ...{ kind, id, fields: { title: ownTitle ? title : '', text } },
    }));
  };
}

function countsOf(kinds: Readonly<Record<string, number>>): Record<ElsewhereKind, number> {
  const { note = 0, tag = 0, brief = 0, sheet = 0 } = kinds;
  return { note, tag, brief, sheet };
}

function toHit(hit: EngineHit, thing: SearchedThing): ElsewhereHit {
  const { kind, id, title, at, author, tags } = thing;
  // An index that has not read the newest words yet still finds it, but not where they stand now.
  const found = hit.revision === thing.revision ? hit.matches : [];
  const inText = rangesIn('text', found);
  return {
    ...{ kind, id, title, at, author, tags: [...tags], score: hit.score, matches: inText.length },
    titleMarks: rangesIn('title', found).map(({ start, end }) => [start, end]),
    passages: passagesOf(thing, inText),
  };
}

function passagesOf(thing: SearchedThing, inText: readonly TextRange[]): ElsewherePassage[] {
  const { text, pieces } = thing;
  const snippets = inText.length > 0 ? bestSnippets(text, inText, PASSAGES) : beginningOf(thing);
  return snippets.flatMap((snippet) => {
    const first = snippet.marks[0]?.[0] ?? snippet.start;
    const piece = pieces.find(({ end }) => first < end);
    return piece ? [{ ...snippet, at: piece.at, heading: piece.heading }] : [];
  });
}

function beginningOf({ text, pieces: [first] }: SearchedThing): Snippet[] {
  if (!first) return [];
  const end = Math.min(first.end, first.start + BEGINNING);
  const range = wholeCharacters(text, { start: first.start, end });
  return [{ ...range, text: text.slice(range.start, range.end), marks: [] }];
}
