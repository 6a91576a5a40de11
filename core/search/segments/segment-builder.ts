import type { SearchRecord } from '../../ports/search-engine.ts';
import { readWords } from '../analysis.ts';
import type { KnownWord } from '../known-words.ts';
import { GrowingColumn } from './growing-column.ts';
import { Postings } from './postings.ts';
import { writePosition } from './positions.ts';
import { FIELDS, type Segment } from './segment.ts';
import { toTermList } from './term-list.ts';
import { ByteWriter } from './varint.ts';

/** The words of one field of all documents, in the order they were read. */
class WordColumns {
  readonly terms = new GrowingColumn();
  readonly documents = new GrowingColumn();
  readonly starts = new GrowingColumn();
  readonly lengths = new GrowingColumn();

  views(): WordViews {
    const { documents, starts, lengths } = this;
    return { documents: documents.view(), starts: starts.view(), lengths: lengths.view() };
  }
}

type WordViews = Readonly<Record<'documents' | 'starts' | 'lengths', Uint32Array>>;

/** Takes the words of records in, and makes a segment of them at the end. */
export class SegmentBuilder {
  /** A number for each term, in the order in which they came. */
  readonly #numbers = new Map<string, number>();
  /** Marks words whose number is of this builder; a word that is remembered must not keep the builder in memory. */
  readonly #stamp = {};
  readonly #forms = new Map<string, number>();
  readonly #fields = FIELDS.map(() => new WordColumns());
  readonly #lengths = new GrowingColumn();

  get documents(): number {
    return this.#lengths.length / FIELDS.length;
  }

  /** How many words it holds, by which its memory goes. */
  get words(): number {
    return this.#fields.reduce((sum, { terms }) => sum + terms.length, 0);
  }

  /** Answers with the document that the record becomes. */
  add(fields: SearchRecord['fields']): number {
    const { documents } = this;
    for (const [at, name] of FIELDS.entries())
      this.#addField(this.#fields[at]!, documents, fields[name] ?? '');
    return documents;
  }

  finish(): Segment {
    const sorted = [...this.#numbers.keys()].sort();
    const order = sorted.map((term) => this.#numbers.get(term)!);
    const places = new Uint32Array(order.length);
    for (const [place, number] of order.entries()) places[number] = place;
    const forms = [...this.#forms.keys()].sort();
    return {
      lengths: this.#lengths.view().slice(),
      terms: toTermList(sorted),
      ...this.#columns(sorted, order),
      forms: toTermList(forms),
      formTerms: Uint32Array.from(forms, (form) => places[this.#forms.get(form)!]!),
    };
  }

  #addField(columns: WordColumns, document: number, text: string): void {
    const before = columns.terms.length;
    readWords(text, (word, start, end) => {
      if (word.numberedBy !== this.#stamp) this.#number(word);
      columns.terms.push(word.number);
      columns.documents.push(document);
      columns.starts.push(start);
      columns.lengths.push(end - start);
    });
    this.#lengths.push(columns.terms.length - before);
  }

  #number(word: KnownWord): void {
    const term = word.term!;
    const number = this.#numbers.get(term) ?? this.#numbers.size;
    this.#numbers.set(term, number);
    if (!term.startsWith(word.folded)) this.#forms.set(word.folded, number);
    word.numberedBy = this.#stamp;
    word.number = number;
  }

  #columns(sorted: readonly string[], order: readonly number[]) {
    const fields = this.#fields.map((columns) => ({
      views: columns.views(),
      ...groupByTerm(columns.terms.view(), order.length),
    }));
    const [postings, positions, entries] = [new ByteWriter(), new ByteWriter(), new Postings()];
    const postingStarts = new Uint32Array(order.length + 1);
    const positionStarts = new Uint32Array(order.length + 1);
    for (const [place, number] of order.entries()) {
      entries.clear();
      for (const [at, { views, words, starts }] of fields.entries()) {
        const found = words.subarray(starts[number], starts[number + 1]);
        writeWords(views, found, sorted[place]!.length, at === 0, entries, positions);
      }
      entries.write(postings);
      postingStarts[place + 1] = postings.length;
      positionStarts[place + 1] = positions.length;
    }
    return { postings: postings.taken(), postingStarts, positions: positions.taken(), positionStarts };
  }
}

/** The places of words, those of one term together, in order: a counting sort. */
function groupByTerm(terms: Uint32Array, count: number): { starts: Uint32Array; words: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1]! += 1;
  for (let term = 0; term < count; term += 1) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const words = new Uint32Array(terms.length);
  for (let word = 0; word < terms.length; word += 1) words[next[terms[word]!]!++] = word;
  return { starts, words };
}

/** Adds an entry for each document that the words of one term are in, and writes their places. */
function writeWords(
  { documents, starts, lengths }: WordViews,
  words: Uint32Array,
  termLength: number,
  isTitle: boolean,
  entries: Postings,
  positions: ByteWriter,
): void {
  for (let from = 0; from < words.length;) {
    const document = documents[words[from]!]!;
    let [to, before] = [from, 0];
    for (; to < words.length && documents[words[to]!] === document; to += 1) {
      const word = words[to]!;
      writePosition(positions, termLength, before, starts[word]!, lengths[word]!);
      before = starts[word]!;
    }
    entries.add(isTitle, document, to - from);
    from = to;
  }
}
