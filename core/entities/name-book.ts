import search from 'approx-string-match';
import type { Named } from '../ports/query-names.ts';
import { foldName } from './gazetteer/fold-name.ts';

/** The most names that are answered with as nearly the same. */
const MOST_ALIKE = 3;
/** For every so many letters one may differ. */
const LETTERS_A_MISTAKE = 4;

interface Entry {
  id: string;
  names: readonly string[];
  keys: readonly string[];
}

/** Things by their names, as `foldName` compares them. */
export class NameBook {
  readonly #entries = new Map<string, Entry>();
  readonly #byKey = new Map<string, Set<string>>();

  put({ id, names }: Named): void {
    this.remove(id);
    const keys = [...new Set(names.map(foldName))].filter((key) => key !== '');
    this.#entries.set(id, { id, names, keys });
    for (const key of keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(id));
  }

  remove(id: string): void {
    for (const key of this.#entries.get(id)?.keys ?? []) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byKey.delete(key);
    }
    this.#entries.delete(id);
  }

  called(name: string): Named[] {
    return [...(this.#byKey.get(foldName(name)) ?? [])].map((id) => this.#entries.get(id)!);
  }

  beginning(name: string): Named[] {
    const key = foldName(name);
    if (key === '') return [];
    return [...this.#entries.values()].filter(({ keys }) => keys.some((one) => one.startsWith(key)));
  }

  /** The main names of what is written nearly so, the nearest first. */
  like(name: string): string[] {
    const key = foldName(name);
    const most = Math.floor(key.length / LETTERS_A_MISTAKE);
    const alike = [...this.#entries.values()].flatMap(({ names, keys }) => {
      const mistakes = Math.min(...keys.map((one) => mistakesBetween(one, key, most)));
      return mistakes <= most ? [{ name: names[0]!, mistakes }] : [];
    });
    alike.sort((a, b) => a.mistakes - b.mistakes || (a.name < b.name ? -1 : 1));
    return [...new Set(alike.map((one) => one.name))].slice(0, MOST_ALIKE);
  }
}

/** How many letters differ, where those are at most so many; the whole of both is compared. */
function mistakesBetween(a: string, b: string, most: number): number {
  if (most === 0 || Math.abs(a.length - b.length) > most) return Infinity;
  const whole = search(a, b, most).filter(({ start, end }) => start <= most && end >= a.length - most);
  return Math.min(Infinity, ...whole.map(({ start, end, errors }) => errors + start + (a.length - end)));
}
