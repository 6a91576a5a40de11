import type { CitedBrief } from '../../shared/contract/briefs.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { fileName } from '../../shared/model/file-name.ts';
import type { BriefsPorts } from './briefs-service.ts';
import { briefHtml } from './brief-html.ts';
import { briefMarkdown } from './brief-markdown.ts';
import { cite } from './cite.ts';

const writers = {
  html: { mediaType: 'text/html; charset=utf-8', write: briefHtml },
  md: { mediaType: 'text/markdown; charset=utf-8', write: briefMarkdown },
} as const;

/** Writes a brief as one file that holds everything it needs. */
export async function exportBrief(
  ports: Pick<BriefsPorts, 'reads' | 'writeExport'>,
  brief: Brief,
  { format, to }: Input<'briefs.export'>,
): Promise<Output<'briefs.export'>> {
  const cited: CitedBrief = await cite(ports.reads, brief);
  const { mediaType, write } = writers[format];
  const text = write(cited, createMessages());
  return ports.writeExport({ name: `${fileName(brief.title)}.${format}`, mediaType, text }, to);
}
