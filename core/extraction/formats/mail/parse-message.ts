import PostalMime, { type Email } from 'postal-mime';
import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import { charsetNamed } from '../../charset/charset-name.ts';
import { chooseCharset, type ChosenCharset } from '../../charset/choose-charset.ts';
import { ExtractionError } from '../../extraction-error.ts';
import { declaredCharset } from '../../html/declared-charset.ts';
import { withReadableHeader } from './header-charset.ts';

/** A message (RFC 5322, MIME), its texts decoded, what is attached to it as bytes. */
export interface Message {
  email: Email;
  /** That of its first text, by its name in the Encoding Standard. */
  charset: string;
  notes: ReadingNote[];
}

/** Parts lie no deeper in each other than this. */
const MOST_NESTED = 50;

/**
 * Parses a message. Its texts are read in the charset that the analyst chose, else in the one that fits their bytes: what a
 * part declares counts where it is true, then what its page declares. Throws `fileDamaged`, or `encodingUnknown`.
 */
export async function parseMessage(bytes: Uint8Array, chosen: string | null): Promise<Message> {
  const parser = new TextAwareParser(chosen);
  const email = await parser.parse(withReadableHeader(bytes, chosen)).catch((error: unknown) => {
    throw error instanceof ExtractionError ? error : new ExtractionError('fileDamaged', { type: 'eml' });
  });
  const [first] = parser.charsets;
  return { email, charset: first?.charset ?? 'utf-8', notes: notesOn(parser.charsets) };
}

/** What the parser has of a part while it sorts them; its types leave it out. */
interface Part {
  content: ArrayBuffer | null;
  contentType: { parsed: { value: string; params: Record<string, string> } };
  contentDisposition: { parsed: { value: string } };
}

const TEXTS: readonly string[] = ['text/plain', 'text/html'];

/** Decides on the charset of each text before the parser decodes it: it believes whatever the part declares. */
class TextAwareParser extends PostalMime {
  readonly charsets: ChosenCharset[] = [];
  readonly #chosen: string | null;

  constructor(chosen: string | null) {
    // Messages in it are parsed one by one, each with its own header.
    super({ maxNestingDepth: MOST_NESTED, forceRfc822Attachments: true });
    this.#chosen = chosen;
  }

  /** Called by the parser for every part, just before it takes the text of one for which this is true. */
  isInlineTextNode({ content, contentType, contentDisposition }: Part): boolean {
    const { value, params } = contentType.parsed;
    if (contentDisposition.parsed.value === 'attachment' || !TEXTS.includes(value)) return false;
    const bytes = new Uint8Array(content ?? new ArrayBuffer(0));
    const declared = params.charset ?? (value === 'text/html' ? declaredCharset(bytes) : null);
    const charset = charsetOf(bytes, this.#chosen, declared);
    this.charsets.push(charset);
    params.charset = charset.charset;
    return true;
  }
}

/** What is declared counts in the end also where it reads badly, since a mail is short. */
function charsetOf(bytes: Uint8Array, chosen: string | null, declared: string | null): ChosenCharset {
  try {
    return chooseCharset(bytes, { chosen, declared });
  } catch (error) {
    const named = declared && charsetNamed(declared);
    if (named && error instanceof ExtractionError) return { charset: named, isGuess: false };
    throw error;
  }
}

function notesOn(charsets: readonly ChosenCharset[]): ReadingNote[] {
  const guessed = charsets.filter(({ isGuess }) => isGuess).map(({ charset }) => charset);
  if (guessed.length === 0) return [];
  return [{ code: 'charsetGuessed', count: guessed.length, detail: [...new Set(guessed)].join(', ') }];
}
