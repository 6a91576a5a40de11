import type { CharsetDecoder, DecodedText } from './decoded-text.ts';
import { utf16BigEndian, utf16LittleEndian } from './decode-utf16.ts';
import { utf8 } from './decode-utf8.ts';

/** In the order of asking: those that know themselves by a mark first, UTF-8 as the one that needs none. */
const decoders: readonly CharsetDecoder[] = [utf16LittleEndian, utf16BigEndian, utf8];

/** Reads bytes as text. Throws `encodingUnknown` (details.byte) where they are none that is known. */
export function decode(bytes: Uint8Array): DecodedText {
  const decoder = decoders.find((candidate) => candidate.recognises(bytes)) ?? utf8;
  return decoder.decode(bytes);
}
