import type { ArticleId } from '../../shared/model/ids.ts';
import { BANDS, bandsOf } from './signature.ts';

/** Of a band that many texts share, so many are looked at: a form that was filled in a thousand times. */
const MOST_OF_A_BAND = 40;
const FIRST_SIZE = 1 << 12;

/**
 * Which articles share bands, held in memory: some 250 bytes for each article. A hash table whose entries hang on chains;
 * those of one article follow one another, so that the place of an entry says whose it is.
 */
export class BandIndex {
  readonly #articles: (ArticleId | null)[] = [];
  readonly #numbers = new Map<ArticleId, number>();
  #bands = new Uint32Array(FIRST_SIZE);
  /** For each entry, the one before it on its chain, counted from 1; 0 at the end. */
  #before = new Uint32Array(FIRST_SIZE);
  /** The last entry of each chain; as many chains as there is room for entries. */
  #last = new Uint32Array(FIRST_SIZE);

  /** Takes an article in, in place of what was known of it before. */
  add(article: ArticleId, signature: Uint32Array): void {
    this.remove(article);
    const number = this.#articles.push(article) - 1;
    this.#numbers.set(article, number);
    if ((number + 1) * BANDS > this.#bands.length) this.#grow();
    for (const [at, band] of bandsOf(signature).entries()) {
      this.#bands[number * BANDS + at] = band;
      this.#chain(number * BANDS + at);
    }
  }

  remove(article: ArticleId): void {
    const number = this.#numbers.get(article);
    if (number === undefined) return;
    this.#articles[number] = null;
    this.#numbers.delete(article);
  }

  /** At most so many articles that share bands with a signature, those that share most first. */
  sharing(signature: Uint32Array, limit: number): ArticleId[] {
    const shared = new Map<ArticleId, number>();
    for (const band of bandsOf(signature)) {
      for (const article of this.#withBand(band)) shared.set(article, (shared.get(article) ?? 0) + 1);
    }
    const most = [...shared].sort(([, a], [, b]) => b - a).slice(0, limit);
    return most.map(([article]) => article);
  }

  /** The newest that have a band. */
  #withBand(band: number): ArticleId[] {
    const found: ArticleId[] = [];
    for (let entry = this.#last[this.#chainOf(band)]!; entry > 0; entry = this.#before[entry - 1]!) {
      if (this.#bands[entry - 1] !== band) continue;
      const article = this.#articles[Math.floor((entry - 1) / BANDS)];
      if (article) found.push(article);
      if (found.length === MOST_OF_A_BAND) break;
    }
    return found;
  }

  #chain(entry: number): void {
    const chain = this.#chainOf(this.#bands[entry]!);
    this.#before[entry] = this.#last[chain]!;
    this.#last[chain] = entry + 1;
  }

  #chainOf(band: number): number {
    return band & (this.#last.length - 1);
  }

  #grow(): void {
    const size = this.#bands.length * 2;
    const count = this.#bands.length;
    const bands = new Uint32Array(size);
    bands.set(this.#bands);
    this.#bands = bands;
    this.#before = new Uint32Array(size);
    this.#last = new Uint32Array(size);
    for (let entry = 0; entry < count - (count % BANDS); entry += 1) this.#chain(entry);
  }
}
