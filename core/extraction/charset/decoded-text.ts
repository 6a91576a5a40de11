/** What the bytes of a file say, and where each UTF-16 unit of it begins in them. */
export interface DecodedText {
  charset: string;
  /** Without the byte order mark. */
  text: string;
  /** The byte at which each unit begins, and at last the byte after them all: one longer than the text. */
  byteOffsets: Uint32Array;
}

/** One way to read bytes; `decode` throws `encodingUnknown` with the offset of the first byte that does not fit. */
export interface CharsetDecoder {
  recognises(bytes: Uint8Array): boolean;
  decode(bytes: Uint8Array): DecodedText;
}
