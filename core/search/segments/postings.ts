import type { Segment } from './segment.ts';
import { ByteReader, type ByteWriter } from './varint.ts';

/*
 * The postings of a term: the number of titles and the number of texts that hold it, then an entry for each of them. An entry
 * is the distance from the document before, doubled, plus one where the term is there just once; else its frequency follows.
 */

/** The entries of one term, the titles first. Reused for one term after another, so that reading makes no garbage. */
export class Postings {
  documents = new Uint32Array(256);
  frequencies = new Uint32Array(256);
  /** How many of the entries are of titles. */
  titles = 0;
  count = 0;

  /** Reads the entries of a term in place of those before. */
  read({ postings, postingStarts }: Segment, term: number): void {
    const reader = new ByteReader(postings, postingStarts[term]);
    this.titles = reader.varint();
    this.count = this.titles + reader.varint();
    if (this.count > this.documents.length) this.#grow(this.count * 2);
    this.#readField(reader, 0, this.titles);
    this.#readField(reader, this.titles, this.count);
  }

  clear(): void {
    this.titles = 0;
    this.count = 0;
  }

  /** Titles are added before texts, documents in order. */
  add(isTitle: boolean, document: number, frequency: number): void {
    if (this.count === this.documents.length) this.#grow(this.count * 2);
    this.documents[this.count] = document;
    this.frequencies[this.count] = frequency;
    this.count += 1;
    if (isTitle) this.titles = this.count;
  }

  write(writer: ByteWriter): void {
    writer.varint(this.titles);
    writer.varint(this.count - this.titles);
    this.#writeField(writer, 0, this.titles);
    this.#writeField(writer, this.titles, this.count);
  }

  #readField(reader: ByteReader, from: number, to: number): void {
    let document = 0;
    for (let at = from; at < to; at += 1) {
      const entry = reader.varint();
      document += entry >>> 1;
      this.documents[at] = document;
      this.frequencies[at] = entry & 1 ? 1 : reader.varint();
    }
  }

  #writeField(writer: ByteWriter, from: number, to: number): void {
    let before = 0;
    for (let at = from; at < to; at += 1) {
      const [document, frequency] = [this.documents[at]!, this.frequencies[at]!];
      writer.varint((document - before) * 2 + (frequency === 1 ? 1 : 0));
      if (frequency !== 1) writer.varint(frequency);
      before = document;
    }
  }

  #grow(size: number): void {
    const [documents, frequencies] = [new Uint32Array(size), new Uint32Array(size)];
    documents.set(this.documents);
    frequencies.set(this.frequencies);
    this.documents = documents;
    this.frequencies = frequencies;
  }
}

/** In how many titles and texts a term is, without reading where. */
export function countPostings({ postings, postingStarts }: Segment, term: number): number {
  const reader = new ByteReader(postings, postingStarts[term]);
  return reader.varint() + reader.varint();
}
