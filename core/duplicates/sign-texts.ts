import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { CopyOf, DuplicateStore, SignedText, PresentText } from '../ports/duplicate-store.ts';
import { FEWEST_SHINGLES, isNearCopy, likenessOf, WORTH_COMPARING } from './near-copy.ts';
import { shinglesOf } from './shingles.ts';
import { bandsOf, estimatedSimilarity, signatureOf } from './signature.ts';

/** So many articles are asked for at a time, so many are stored together, and after so many the thread answers others. */
const PAGE = 5000;
const SLICE = 100;
const BREATH = 10;
/** Of the texts that share bands with one, so many are compared: of a thousand copies of a form each finds some others. */
const MOST_CANDIDATES = 40;

/** Looks at every text that was not looked at yet. Answers with the articles for which copies were found. */
export async function signTexts(store: DuplicateStore, signal: AbortSignal): Promise<ArticleId[]> {
  const concerned: ArticleId[] = [];
  for (let ids = await store.unsigned(PAGE); ids.length > 0; ids = await store.unsigned(PAGE)) {
    for (let from = 0; from < ids.length; from += SLICE) {
      const signed = await signSlice(store, await store.textsOf(ids.slice(from, from + SLICE)), signal);
      if (signal.aborted) return concerned;
      await store.save(signed.map(({ text }) => text));
      for (const { text } of signed) {
        if (text.copies.length > 0)
          concerned.push(text.article, ...text.copies.map(({ article }) => article));
      }
    }
  }
  return concerned;
}

interface Signed {
  text: SignedText;
  shingles: ReadonlySet<number>;
}

/** Those of a slice are compared with one another and with what is stored. */
async function signSlice(
  store: DuplicateStore,
  texts: readonly PresentText[],
  signal: AbortSignal,
): Promise<Signed[]> {
  const signed: Signed[] = [];
  for (const [at, text] of texts.entries()) {
    if (at % BREATH === 0) await setImmediate();
    if (signal.aborted) break;
    const next = sign(text);
    const copies = [...copiesAmong(next, signed), ...(await storedCopies(store, next, texts))];
    signed.push({ ...next, text: { ...next.text, copies } });
  }
  return signed;
}

function sign({ article, revision, text }: PresentText): Signed {
  const shingles = shinglesOf(text);
  const signature = signatureOf(shingles);
  const bands = shingles.size < FEWEST_SHINGLES ? [] : bandsOf(signature);
  return { shingles, text: { article, revision, signature, bands, copies: [] } };
}

function copiesAmong(next: Signed, others: readonly Signed[]): CopyOf[] {
  if (next.text.bands.length === 0) return [];
  return others
    .filter(({ text }) => text.bands.length > 0 && isWorthIt(next.text.signature, text.signature))
    .flatMap(({ text, shingles }) => copyOf(text.article, next.shingles, shingles));
}

async function storedCopies(
  store: DuplicateStore,
  { text, shingles }: Signed,
  slice: readonly PresentText[],
): Promise<CopyOf[]> {
  if (text.bands.length === 0) return [];
  const inSlice = new Set(slice.map(({ article }) => article));
  const sharing = await store.sharing(text.bands, MOST_CANDIDATES);
  const worth = sharing
    .filter(({ article, signature }) => !inSlice.has(article) && isWorthIt(text.signature, signature))
    .map(({ article }) => article);
  if (worth.length === 0) return [];
  const texts = await store.textsOf(worth);
  return texts.flatMap((other) => copyOf(other.article, shingles, shinglesOf(other.text)));
}

function isWorthIt(a: Uint32Array, b: Uint32Array): boolean {
  return estimatedSimilarity(a, b) >= WORTH_COMPARING;
}

function copyOf(article: ArticleId, a: ReadonlySet<number>, b: ReadonlySet<number>): CopyOf[] {
  const likeness = likenessOf(a, b);
  return isNearCopy(likeness) ? [{ article, ...likeness }] : [];
}
