import type { FormatReader } from '../format-reader.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { siteAtFoot } from '../text/site-at-foot.ts';
import { decodeFile } from './decode-file.ts';

/** Plain text, in which several articles may have been pasted. */
export const textFile: FormatReader = {
  mediaType: 'text/plain',
  read: async (file) => {
    const decoded = decodeFile(file.bytes, { chosen: file.options.charset });
    const paragraphs = readPlainText(decoded.text, file.removed);
    return {
      source: { space: 'bytes', ...decoded },
      texts: [{ paragraphs, facts: null, mayHoldSeveral: true, siteAtFoot: siteAtFoot(decoded.text) }],
      notes: decoded.notes,
    };
  },
};
