import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader } from '../../format-reader.ts';
import { documentText } from '../document-text.ts';
import { coreProperties } from '../package/core-properties.ts';
import { type DocumentPackage, withPackage } from '../package/open-package.ts';
import { xmlText } from '../package/read-xml.ts';
import { odtBlocks } from './odt-blocks.ts';
import { odtStyles } from './odt-styles.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** OpenDocument text (ISO 26300): its paragraphs, headings, lists, tables and notes; properties as facts. */
export const odtFile: FormatReader = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  read: ({ bytes, removed }) =>
    withPackage(bytes, 'odt', async (document) => {
      await refuseEncrypted(document);
      const text = documentText(removed);
      text.part(CONTENT);
      const content = xmlText(await document.part(CONTENT));
      const named = document.has(STYLES) ? [xmlText(await document.part(STYLES))] : [];
      for (const block of odtBlocks(content, odtStyles(...named, content))) text.add(block);
      const { source, paragraphs, notes } = text.finish();
      const facts = document.has('meta.xml')
        ? coreProperties(xmlText(await document.part('meta.xml')), 'odt')
        : null;
      return {
        source,
        texts: [{ paragraphs, facts, mayHoldSeveral: true }],
        notes: [...leftOut(document), ...notes],
      };
    }),
};

async function refuseEncrypted(document: DocumentPackage): Promise<void> {
  if (!document.has(MANIFEST)) return;
  const manifest = xmlText(await document.part(MANIFEST));
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new ExtractionError('fileEncrypted');
}

/** Pictures, and charts and other objects, each in a folder of its own. */
function leftOut(document: DocumentPackage): ReadingNote[] {
  const names = document.names.filter((name) =>
    /^(?:Pictures\/[^/]+|Object [^/]+\/content\.xml|media\/[^/]+)$/.test(name),
  );
  if (names.length === 0) return [];
  return [{ code: 'partLeftOut', count: names.length, detail: names.join(', ').slice(0, 500) }];
}
