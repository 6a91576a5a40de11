import PostalMime, { type Email } from 'postal-mime';
import type { SourcePart } from '../../../shared/model/source-part.ts';
import { ExtractionError } from '../extraction-error.ts';
import type { FormatReader, FormatReading, RawFile } from '../format-reader.ts';
import { readPage } from '../html/read-page.ts';
import { NO_FACTS, type StatedFacts } from '../stated-facts.ts';
import { refuseTooLong } from '../text/longest-text.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { mailFacts, pageOrMailFacts } from './mail-facts.ts';

/** A mail (RFC 5322, MIME): its page or its text, with what its header says. */
export const mailFile: FormatReader = {
  mediaType: 'message/rfc822',
  read: async (file) => readMail(file, (email) => mailFacts(email)),
};

/** A page saved with all its parts (MHTML, RFC 2557): what the page itself states counts before the header. */
export const savedPageFile: FormatReader = {
  mediaType: 'multipart/related',
  read: async (file) => readMail(file, (email, page) => pageOrMailFacts(page, email)),
};

type FactsOf = (email: Email, page: StatedFacts) => StatedFacts;

async function readMail(file: RawFile, factsOf: FactsOf): Promise<FormatReading> {
  const email = await parsed(file.bytes);
  if (email.html) {
    const { paragraphs, facts, notes } = readPage(email.html, file.removed);
    if (paragraphs.length > 0) {
      const text = { paragraphs, facts: factsOf(email, facts), mayHoldSeveral: false };
      return { source: sourceOf(email.html, 'text/html'), texts: [text], notes };
    }
  }
  const body = email.text ?? '';
  refuseTooLong(body.length);
  const paragraphs = readPlainText(body, file.removed);
  const text = { paragraphs, facts: factsOf(email, NO_FACTS), mayHoldSeveral: true };
  return { source: sourceOf(body, 'text/plain'), texts: [text], notes: [] };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch {
    throw new ExtractionError('fileDamaged', { type: 'eml' });
  }
}

/** Its bytes are encoded for transport and say nothing to a person; the decoded part does. */
function sourceOf(text: string, name: string): FormatReading['source'] {
  const part: SourcePart = { name, page: null, start: 0, end: text.length };
  return { space: 'parts', charset: 'utf-8', text, parts: [part] };
}
