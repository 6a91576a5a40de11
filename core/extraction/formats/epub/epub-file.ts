import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader } from '../../format-reader.ts';
import { NO_FACTS, type StatedFacts } from '../../stated-facts.ts';
import { documentText, type DocumentText } from '../document-text.ts';
import { coreProperties, elementTexts } from '../package/core-properties.ts';
import { type DocumentPackage, withPackage } from '../package/open-package.ts';
import { xmlText } from '../package/read-xml.ts';
import { rootFileOf, spineOf } from './book-spine.ts';
import { chapterBlocks } from './chapter-blocks.ts';

/**
 * EPUB (2 and 3): the chapters of the spine, each a part of the source. A book is one article, its chapters under their
 * headings: what is an anthology and what a novel its package does not say.
 */
export const epubFile: FormatReader = {
  mediaType: 'application/epub+zip',
  read: ({ bytes, removed }) =>
    withPackage(bytes, 'epub', async (book) => {
      await refuseEncrypted(book);
      const root = rootFileOf(xmlText(await book.part('META-INF/container.xml')));
      const opf = xmlText(await book.part(root));
      const text = documentText(removed);
      const missing = await addChapters(book, spineOf(opf, root), text);
      const { source, paragraphs, notes } = text.finish();
      return {
        source,
        texts: [{ paragraphs, facts: factsIn(opf), mayHoldSeveral: false }],
        notes: [...missing, ...notes],
      };
    }),
};

async function addChapters(
  book: DocumentPackage,
  chapters: readonly string[],
  text: DocumentText,
): Promise<ReadingNote[]> {
  let tables = 0;
  const missing: string[] = [];
  for (const name of chapters) {
    if (!book.has(name)) {
      missing.push(name);
      continue;
    }
    text.part(name);
    const chapter = chapterBlocks(xmlText(await book.part(name)), tables);
    for (const block of chapter.blocks) text.add(block);
    tables = chapter.tables;
  }
  return missing.length > 0
    ? [{ code: 'partLeftOut', count: missing.length, detail: missing.join(', ').slice(0, 500) }]
    : [];
}

/** Fonts may be scrambled without a lock on the book (EPUB 3.3, 4.4); anything else that is encrypted is one. */
async function refuseEncrypted(book: DocumentPackage): Promise<void> {
  const name = 'META-INF/encryption.xml';
  if (!book.has(name)) return;
  const algorithms = xmlText(await book.part(name)).matchAll(/EncryptionMethod\b[^>]*?Algorithm="([^"]*)"/g);
  const isLocked = [...algorithms].some(
    ([, algorithm]) => !/idpf\.org\/2008\/embedding|adobe\.com\/pdf\/enc#RC/.test(algorithm!),
  );
  if (isLocked) throw new ExtractionError('fileEncrypted');
}

/** What its publisher says about a book was meant to be read; only its date is that of an edition. */
function factsIn(opf: string): StatedFacts {
  const facts = coreProperties(opf, 'epub') ?? NO_FACTS;
  const stated = elementTexts(opf, 'epub', new Set(['publisher', 'language']));
  const language = stated.get('language')?.[0]?.split(/[-_]/)[0]?.toLowerCase() ?? null;
  return { ...facts, isWeak: false, source: stated.get('publisher')?.[0] ?? null, language };
}
