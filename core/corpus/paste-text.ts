import type { Input, Output } from '../../shared/contract/index.ts';
import type { ReadFile } from '../ports/file-reader.ts';
import { bringInText, articlesAt, idsOf } from './bring-in-text.ts';
import { countWords } from '../extraction/count-words.ts';
import { importFile } from './import-bytes.ts';
import type { OrderPorts } from './order-ports.ts';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import { pastedPath } from './pasted-path.ts';
import { sha256Of } from './read-bytes.ts';

/** What came from the clipboard, in the form that keeps more of it. */
interface PastedFile {
  ending: 'html' | 'txt';
  bytes: Uint8Array;
  read: ReadFile;
}
type Pasted = Input<'corpus.describePasted'>;

/** What a text from the clipboard says of itself. */
export async function describePasted(
  ports: Pick<OrderPorts, 'reader'>,
  pasted: Pasted,
): Promise<Output<'corpus.describePasted'>> {
  const { articles } = (await readPasted(ports, pasted)).read;
  const first = articles[0]!;
  return { ...first, articles: articles.length, words: wordsOf(articles) };
}

/** Makes a document of its own of a text from the clipboard, with the analyst's facts, as one change. */
export async function pasteText(
  ports: OrderPorts,
  { facts, ...pasted }: Input<'corpus.paste'>,
): Promise<Output<'corpus.paste'>> {
  const { ending, bytes, read } = await readPasted(ports, pasted);
  const [same] = await ports.reads.documentIds({ sha256: sha256Of(bytes) });
  if (same) return { articles: idsOf(await articlesAt(ports, same.path)), sameAs: same.path };
  const path = await freePath(ports, facts.title ?? read.articles[0]!.title, ending);
  const articles = await bringInText(ports, 'corpus.paste', facts, (as) =>
    importFile(ports, { path, bytes, ...as }),
  );
  return { articles: idsOf(articles), sameAs: null };
}

/** Of two forms of the same words, the page keeps headings, lists and tables; it has to keep nearly all of the words. */
const KEPT = 0.9;

async function readPasted({ reader }: Pick<OrderPorts, 'reader'>, pasted: Pasted): Promise<PastedFile> {
  const form = async (ending: PastedFile['ending'], text: string): Promise<PastedFile> => {
    const bytes = new TextEncoder().encode(text);
    return { ending, bytes, read: await reader.read({ name: `pasted.${ending}`, bytes }) };
  };
  const page = pasted.html === null ? null : await form('html', pasted.html).catch(unlessRead(pasted.text));
  const keepsAll = page && wordsOf(page.read.articles) >= KEPT * countWords(pasted.text);
  return keepsAll ? page : form('txt', pasted.text);
}

/** A page that cannot be read is no matter where its text is there as well. */
function unlessRead(text: string): (error: unknown) => null {
  return (error) => {
    if (text.trim() === '' || !(error instanceof WorkbenchError)) throw error;
    return null;
  };
}

function wordsOf(articles: ReadFile['articles']): number {
  return articles.reduce((sum, { words }) => sum + words, 0);
}

/** A path that no document has yet. */
async function freePath(ports: OrderPorts, title: string, ending: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = pastedPath(title, ports.runtime.now(), ending, number);
    if ((await ports.reads.documentIds({ path })).length === 0) return path;
  }
}
