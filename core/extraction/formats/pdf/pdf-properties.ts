import type { StatedFacts } from '../../stated-facts.ts';
import { factsOf } from '../document-properties.ts';
import type { PdfDocument } from './open-pdf.ts';

/** What the information of a PDF (32000-1, 14.3.3) says about it; null where it cannot be read. */
export async function pdfProperties(document: PdfDocument): Promise<StatedFacts | null> {
  const metadata = await document.getMetadata().catch(() => null);
  if (!metadata) return null;
  const { Title, Author, CreationDate } = metadata.info;
  return factsOf({
    title: textOf(Title),
    authors: [textOf(Author) ?? ''],
    created: dateOf(textOf(CreationDate)),
    language: null,
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** `D:20210310083000+08'00'` as `2021-03-10`; the day as it was where the file was made. */
function dateOf(text: string | null): string | null {
  const [, year, month = null, day = null] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  return [year, month, day].filter((part) => part !== null).join('-');
}
