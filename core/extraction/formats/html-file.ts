import type { FormatReader } from '../format-reader.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { readPage } from '../html/read-page.ts';
import { decodeFile } from './decode-file.ts';
import { mediaTypes } from './media-types.ts';

/** A saved web page: its article, without what stands around it. */
export const htmlFile: FormatReader = {
  mediaType: 'text/html',
  read: async ({ bytes, options, removed }) => {
    const hints = { chosen: options.charset, declared: declaredCharset(bytes) };
    const decoded = decodeFile(bytes, hints, mediaTypes['text/html'].mostBytes);
    const { paragraphs, facts, notes } = readPage(decoded.text, removed);
    return {
      source: { space: 'bytes', ...decoded },
      texts: [{ paragraphs, facts, mayHoldSeveral: false }],
      notes: [...decoded.notes, ...notes],
    };
  },
};
