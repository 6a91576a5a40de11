import type { FormatReader } from '../format-reader.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { siteAtFoot } from '../text/site-at-foot.ts';
import { decodeFile } from './decode-file.ts';

/** Markdown (CommonMark) with its front matter; several articles may have been pasted into it. */
export const markdownFile: FormatReader = {
  mediaType: 'text/markdown',
  read: async (file) => {
    const decoded = decodeFile(file.bytes, { chosen: file.options.charset });
    const { paragraphs, facts } = readMarkdown(decoded.text, file.removed);
    return {
      source: { space: 'bytes', ...decoded },
      texts: [{ paragraphs, facts, mayHoldSeveral: true, siteAtFoot: siteAtFoot(decoded.text) }],
      notes: decoded.notes,
    };
  },
};
