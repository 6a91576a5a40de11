import type { Input, Output } from '../../shared/contract/index.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { fileName } from '../../shared/model/file-name.ts';
import type { WriteExport } from '../ports/export-file.ts';
import { briefHtml } from './brief-html.ts';
import { briefMarkdown } from './brief-markdown.ts';
import { cite, type CitePorts } from './cite.ts';

type Format = Input<'briefs.export'>['format'];

const mediaTypes: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** Writes a brief as one file that holds everything it needs. */
export async function exportBrief(
  ports: CitePorts & { writeExport: WriteExport },
  brief: Brief,
  { format, to }: Input<'briefs.export'>,
): Promise<Output<'briefs.export'>> {
  const cited = await cite(ports, brief);
  const messages = createMessages();
  const text =
    format === 'html' ? briefHtml(cited, messages, await readFaces()) : briefMarkdown(cited, messages);
  return ports.writeExport(
    { name: `${fileName(brief.title)}.${format}`, mediaType: mediaTypes[format], text },
    to,
  );
}

/** The faces are half a megabyte, and wanted by this alone. */
async function readFaces(): Promise<string> {
  return (await import('../formats/faces.ts')).faces;
}
