import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { CopyOf, DuplicateStore, SignedText, UnsignedText } from '../ports/duplicate-store.ts';
import { FEWEST_SHINGLES, isNearCopy, likenessOf, WORTH_COMPARING } from './near-copy.ts';
import { shinglesOf } from './shingles.ts';
import { bandsOf, estimatedSimilarity, signatureOf } from './signature.ts';

/** So many texts are looked at together; between two such slices the thread answers others. */
const SLICE = 40;
/** Of the texts that share bands with one, so many are compared: of a thousand copies of a form each finds some others. */
const MOST_CANDIDATES = 40;

/** Looks at every text that was not looked at yet. Answers with the articles for which copies were found. */
export async function signTexts(store: DuplicateStore, signal: AbortSignal): Promise<ArticleId[]> {
  const concerned: ArticleId[] = [];
  while (!signal.aborted) {
    const { texts } = await store.unsigned(SLICE);
    if (texts.length === 0) break;
    const signed = await signSlice(store, texts);
    if (signal.aborted) break;
    await store.save(signed.map(({ text }) => text));
    for (const { text } of signed) {
      if (text.copies.length > 0) concerned.push(text.article, ...text.copies.map(({ article }) => article));
    }
    await setImmediate();
  }
  return concerned;
}

interface Signed {
  text: SignedText;
  shingles: ReadonlySet<number>;
}

/** Those of a slice are compared with one another and with what is stored. */
async function signSlice(store: DuplicateStore, texts: readonly UnsignedText[]): Promise<Signed[]> {
  const signed: Signed[] = [];
  for (const text of texts) {
    const next = sign(text);
    const copies = [...copiesAmong(next, signed), ...(await storedCopies(store, next, texts))];
    signed.push({ ...next, text: { ...next.text, copies } });
  }
  return signed;
}

function sign({ article, revision, text }: UnsignedText): Signed {
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
  slice: readonly UnsignedText[],
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
