import { CopiedTerms } from './copied-terms.ts';
import { GrowingColumn } from './growing-column.ts';
import { walkTerms } from './merged-terms.ts';
import { skipPositions } from './positions.ts';
import { Postings } from './postings.ts';
import { countDocuments, FIELDS, type Segment } from './segment.ts';
import { countTerms } from './term-list.ts';
import { ByteReader, ByteWriter } from './varint.ts';

/** A segment to be merged, and for each of its documents which one it becomes, or GONE. */
export interface MergeSource {
  segment: Segment;
  becomes: Uint32Array;
}

export const GONE = 0xff_ff_ff_ff;

/**
 * One segment of several, without the documents that are gone and the terms that only they had. The documents of each source
 * become numbers after those of the source before, in their order. A written form stays as long as its term does. Yields
 * often, so that it can be done beside other work.
 */
export function* mergeSegments(sources: readonly MergeSource[]): Generator<void, Segment> {
  const words = yield* mergeWords(sources);
  const forms = yield* mergeForms(sources, words.becomes);
  return { lengths: mergeLengths(sources), ...words.columns, ...forms };
}

function mergeLengths(sources: readonly MergeSource[]): Uint32Array<ArrayBuffer> {
  const lengths = new GrowingColumn();
  for (const { segment, becomes } of sources) {
    for (let document = 0; document < countDocuments(segment); document += 1) {
      if (becomes[document] === GONE) continue;
      for (const field of FIELDS.keys()) lengths.push(segment.lengths[document * FIELDS.length + field]!);
    }
  }
  return lengths.view().slice();
}

function* mergeWords(sources: readonly MergeSource[]) {
  const terms = new CopiedTerms();
  const [postings, positions] = [new ByteWriter(), new ByteWriter()];
  const postingStarts = new GrowingColumn();
  const positionStarts = new GrowingColumn();
  /** For each source, which of the merged terms each of its terms becomes, or GONE. */
  const becomes = sources.map(({ segment }) => new Uint32Array(countTerms(segment.terms)).fill(GONE));
  const term = new MergedTerm(sources);
  const ranges = sources.map(({ segment: { terms: list } }) => ({ list, from: 0, to: countTerms(list) }));
  const finish = (): void => {
    if (!term.write(postings, positions, postingStarts, positionStarts)) return;
    for (const [source, place] of term.places) becomes[source]![place] = terms.count;
    const [source, place] = term.places[0]!;
    terms.copy(sources[source]!.segment.terms, place);
  };
  const walk = walkTerms(
    ranges,
    () => {
      finish();
      term.places.length = 0;
    },
    (source, place) => term.places.push([source, place]),
  );
  yield* walk;
  finish();
  postingStarts.push(postings.length);
  positionStarts.push(positions.length);
  const columns = {
    terms: terms.taken(),
    postings: postings.taken(),
    postingStarts: postingStarts.view().slice(),
    positions: positions.taken(),
    positionStarts: positionStarts.view().slice(),
  };
  return { columns, becomes };
}

/** One term of several segments on its way into another. */
class MergedTerm {
  readonly places: [source: number, place: number][] = [];
  readonly #sources: readonly MergeSource[];
  readonly #read = new Postings();
  readonly #merged = new Postings();

  constructor(sources: readonly MergeSource[]) {
    this.#sources = sources;
  }

  /** False where nothing of the term is left. */
  write(
    postings: ByteWriter,
    positions: ByteWriter,
    postingStarts: GrowingColumn,
    positionStarts: GrowingColumn,
  ): boolean {
    const [postingStart, positionStart] = [postings.length, positions.length];
    this.#merged.clear();
    const readers = this.places.map(([source, place]) => {
      const { segment } = this.#sources[source]!;
      return new ByteReader(segment.positions, segment.positionStarts[place]);
    });
    for (const isTitle of [true, false]) {
      for (const [at, [source, place]] of this.places.entries()) {
        this.#read.read(this.#sources[source]!.segment, place);
        this.#copyField(isTitle, this.#sources[source]!.becomes, readers[at]!, positions);
      }
    }
    if (this.#merged.count === 0) return false;
    this.#merged.write(postings);
    postingStarts.push(postingStart);
    positionStarts.push(positionStart);
    return true;
  }

  /** Adds the entries of one field that are not gone, and copies the bytes of their places. */
  #copyField(isTitle: boolean, becomes: Uint32Array, reader: ByteReader, positions: ByteWriter): void {
    const { documents, frequencies, titles, count } = this.#read;
    const [from, to] = isTitle ? [0, titles] : [titles, count];
    for (let at = from; at < to; at += 1) {
      const start = reader.at;
      skipPositions(reader, frequencies[at]!);
      const document = becomes[documents[at]!]!;
      if (document === GONE) continue;
      this.#merged.add(isTitle, document, frequencies[at]!);
      positions.copy(reader.bytes, start, reader.at);
    }
  }
}

function* mergeForms(sources: readonly MergeSource[], becomes: readonly Uint32Array[]) {
  const forms = new CopiedTerms();
  const formTerms = new GrowingColumn();
  let isTaken = false;
  const ranges = sources.map(({ segment: { forms: list } }) => ({ list, from: 0, to: countTerms(list) }));
  const walk = walkTerms(
    ranges,
    () => (isTaken = false),
    (source, place) => {
      const term = becomes[source]![sources[source]!.segment.formTerms[place]!]!;
      if (isTaken || term === GONE) return;
      isTaken = true;
      forms.copy(ranges[source]!.list, place);
      formTerms.push(term);
    },
  );
  yield* walk;
  return { forms: forms.taken(), formTerms: formTerms.view().slice() };
}
