import type { SourcePart } from '../../shared/model/source-part.ts';
import type { LocatedText } from './charset/decode-bytes.ts';

/**
 * The raw side of an article: the text that cleaning starts from, and what a place in it means. Pieces of cleaned text
 * (`MappedText`) point into `text`, in UTF-16 code units.
 *
 * `bytes`: the text is the decoded file, and every unit of it has its bytes there (`byteOffsets`).
 * `parts`: the bytes mean nothing to a person (docx, pdf, what is packed or transfer-encoded); the text is what the
 * parser read, and `parts` says which stretch of it is which part or page of the file.
 */
export type SourceText =
  | ({ space: 'bytes'; charset: string } & LocatedText)
  | { space: 'parts'; charset: string; text: string; parts: readonly SourcePart[] };
