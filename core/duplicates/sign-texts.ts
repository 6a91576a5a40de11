import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { CopyOf, DuplicateStore, PresentText, SignedText } from '../ports/duplicate-store.ts';
import { BandIndex } from './band-index.ts';
import { FEWEST_SHINGLES, isNearCopy, likenessOf, WORTH_COMPARING } from './near-copy.ts';
import { shinglesOf } from './shingles.ts';
import { estimatedSimilarity, signatureOf } from './signature.ts';

/** So many articles are stored together, and after so many the thread answers others. */
const SLICE = 100;
const BREATH = 10;
/** So many signatures are asked for at a time when the bands are gathered. */
const PAGE = 2000;
/** Of the texts that share bands with one, so many are compared: of a thousand copies of a form each finds some others. */
const MOST_CANDIDATES = 40;

/** Looks at texts and remembers which bands they have. */
export interface Signer {
  /** Looks at the present texts of some articles. Answers with the articles for which copies were found. */
  sign(articles: readonly ArticleId[], signal: AbortSignal): Promise<ArticleId[]>;
}

export function createSigner(store: DuplicateStore): Signer {
  let gathered: Promise<BandIndex> | null = null;
  return {
    sign: async (articles, signal) => {
      const concerned: ArticleId[] = [];
      gathered ??= gatherBands(store).catch((error: unknown) => {
        gathered = null;
        throw error;
      });
      const index = await gathered;
      for (let from = 0; from < articles.length && !signal.aborted; from += SLICE) {
        const texts = await store.textsOf(articles.slice(from, from + SLICE));
        const signed = await signSlice({ store, index, signal }, texts);
        await store.save(signed);
        for (const { article, copies } of signed) {
          if (copies.length > 0) concerned.push(article, ...copies.map((copy) => copy.article));
        }
      }
      return concerned;
    },
  };
}

async function gatherBands(store: DuplicateStore): Promise<BandIndex> {
  const index = new BandIndex();
  for (let after: ArticleId | null = null; ;) {
    const page = await store.signaturesAfter(after, PAGE);
    for (const { article, signature } of page) if (signature.length > 0) index.add(article, signature);
    if (page.length < PAGE) return index;
    after = page.at(-1)!.article;
    await setImmediate();
  }
}

interface Signing {
  store: DuplicateStore;
  index: BandIndex;
  signal: AbortSignal;
}

/** Those of a slice are compared with one another and with what is stored; what was not looked at when it ends is left out. */
async function signSlice(signing: Signing, texts: readonly PresentText[]): Promise<SignedText[]> {
  const signed = new Map<ArticleId, SignedText>();
  for (const [at, text] of texts.entries()) {
    if (at % BREATH === 0) await setImmediate();
    if (signing.signal.aborted) break;
    signed.set(text.article, await sign(signing, text, signed));
  }
  return [...signed.values()];
}

async function sign(
  { store, index }: Signing,
  { article, revision, text }: PresentText,
  slice: ReadonlyMap<ArticleId, SignedText>,
): Promise<SignedText> {
  const shingles = shinglesOf(text);
  index.remove(article);
  if (shingles.size < FEWEST_SHINGLES) {
    return { article, revision, signature: new Uint32Array(), copies: [] };
  }
  const signature = signatureOf(shingles);
  const sharing = index.sharing(signature, MOST_CANDIDATES);
  index.add(article, signature);
  const known = await store.signaturesOf(sharing.filter((other) => !slice.has(other)));
  const candidates = [...known, ...sharing.flatMap((other) => slice.get(other) ?? [])];
  const worth = candidates.filter((other) => isWorthIt(signature, other.signature));
  return { article, revision, signature, copies: await copiesAmong(store, shingles, worth) };
}

async function copiesAmong(
  store: DuplicateStore,
  shingles: ReadonlySet<number>,
  candidates: readonly { article: ArticleId }[],
): Promise<CopyOf[]> {
  if (candidates.length === 0) return [];
  const texts = await store.textsOf(candidates.map(({ article }) => article));
  return texts.flatMap((other) => copyOf(other.article, shingles, shinglesOf(other.text)));
}

function isWorthIt(a: Uint32Array, b: Uint32Array): boolean {
  return estimatedSimilarity(a, b) >= WORTH_COMPARING;
}

function copyOf(article: ArticleId, a: ReadonlySet<number>, b: ReadonlySet<number>): CopyOf[] {
  const likeness = likenessOf(a, b);
  return isNearCopy(likeness) ? [{ article, ...likeness }] : [];
}
