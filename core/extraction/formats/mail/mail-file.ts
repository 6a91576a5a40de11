import type { Attachment, Email } from 'postal-mime';
import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import type { SourcePart } from '../../../../shared/model/source-part.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader, FormatReading, RawFile, ReadText } from '../../format-reader.ts';
import { readPage } from '../../html/read-page.ts';
import { NO_FACTS, type StatedFacts } from '../../stated-facts.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import { refuseTooLong } from '../../text/longest-text.ts';
import { readPlainText } from '../../text/read-plain-text.ts';
import { mailFacts, pageOrMailFacts } from './mail-facts.ts';
import { messagesIn } from './messages-in.ts';
import { parseMessage } from './parse-message.ts';

/** A mail (RFC 5322, MIME), or a mailbox of them: each by its page or its text, with what its header says. */
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

/** Messages that were sent on in a message, in one that was sent on, and so on. */
const MOST_SENT_ON = 10;
const MOST_MESSAGES = 10_000;
/** As much of the names as a note has room for. */
const LONGEST_NAMES = 500;

/** What was read so far: the texts of all messages one after another. */
interface Mailbox {
  file: RawFile;
  factsOf: FactsOf;
  written: string[];
  at: number;
  parts: SourcePart[];
  texts: ReadText[];
  charsets: Set<string>;
  notes: ReadingNote[];
  attached: string[];
}

async function readMail(file: RawFile, factsOf: FactsOf): Promise<FormatReading> {
  const mailbox: Mailbox = {
    ...{ file, factsOf, written: [], at: 0, parts: [], texts: [] },
    ...{ charsets: new Set(), notes: [], attached: [] },
  };
  const messages = messagesIn(file.bytes);
  for (const [at, bytes] of messages.entries()) {
    await addMessage(mailbox, bytes, messages.length > 1 ? `${at + 1} › ` : '', 0);
  }
  const { written, parts, texts, charsets } = mailbox;
  const charset = [...charsets][0] ?? 'utf-8';
  const source = { space: 'parts', charset, text: written.join(''), parts } as const;
  return { source, texts, notes: [...mailbox.notes, ...notesOn(mailbox.attached)] };
}

/** Adds a message and those that were sent on with it. `within` is where it lies, for the names of its parts. */
async function addMessage(mailbox: Mailbox, bytes: Uint8Array, within: string, depth: number): Promise<void> {
  if (mailbox.parts.length >= MOST_MESSAGES) throw new ExtractionError('archiveBomb');
  const { email, charset, notes } = await parseMessage(bytes, mailbox.file.options.charset);
  mailbox.charsets.add(charset);
  mailbox.notes.push(...notes);
  addText(mailbox, email, within);
  for (const attachment of email.attachments) {
    if (attachment.mimeType === 'message/rfc822' && depth < MOST_SENT_ON) {
      await addMessage(mailbox, bytesOf(attachment), `${within}message/rfc822 › `, depth + 1);
    } else if (!attachment.related) mailbox.attached.push(nameOf(attachment));
  }
}

function addText(mailbox: Mailbox, email: Email, within: string): void {
  const { file, factsOf, texts } = mailbox;
  if (email.html) {
    const { paragraphs, facts, notes } = readPage(email.html, file.removed);
    if (paragraphs.length > 0) {
      mailbox.notes.push(...notes);
      const at = write(mailbox, email.html, `${within}text/html`);
      texts.push(textOf(paragraphs, at, factsOf(email, facts), false));
      return;
    }
  }
  const body = email.text ?? '';
  refuseTooLong(body.length);
  const paragraphs = readPlainText(body, file.removed);
  const at = write(mailbox, body, `${within}text/plain`);
  texts.push(textOf(paragraphs, at, factsOf(email, NO_FACTS), true));
}

/** Its bytes are encoded for transport and say nothing to a person; the decoded part does. Answers with where it begins. */
function write(mailbox: Mailbox, text: string, name: string): number {
  if (mailbox.parts.length > 0) {
    mailbox.written.push('\n');
    mailbox.at += 1;
  }
  const start = mailbox.at;
  mailbox.written.push(text);
  mailbox.at += text.length;
  mailbox.parts.push({ name: name.slice(-500), page: null, start, end: mailbox.at });
  return start;
}

function textOf(
  paragraphs: readonly Paragraph[],
  at: number,
  facts: StatedFacts,
  mayHoldSeveral: boolean,
): ReadText {
  return { paragraphs: paragraphs.map((one) => moved(one, at)), facts, mayHoldSeveral };
}

function moved(paragraph: Paragraph, by: number): Paragraph {
  if (by === 0) return paragraph;
  const pieces = paragraph.pieces.map(({ start, end, as }) => ({ start: start + by, end: end + by, as }));
  return { ...paragraph, pieces };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? mimeType;
}

/** What is attached stays in the mail; its name says what it was. */
function notesOn(attached: readonly string[]): ReadingNote[] {
  if (attached.length === 0) return [];
  return [
    {
      code: 'attachmentsLeftOut',
      count: attached.length,
      detail: attached.join(', ').slice(0, LONGEST_NAMES),
    },
  ];
}
