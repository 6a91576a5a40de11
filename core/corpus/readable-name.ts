/**
 * A file's name as text. Where its bytes are not valid UTF-8 the ones that are not stand as their value ('⟨E9⟩'), so that
 * two names that differ stay different: a name is how a file is known again.
 */
export function readableName(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  let name = '';
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfCharacter(bytes, at);
    name += length > 0 ? bytes.toString('utf8', at, at + length) : byteSign(bytes[at]!);
    at += Math.max(1, length);
  }
  return name;
}

/** How many bytes the valid character that begins here has; 0 where none does. */
function lengthOfCharacter(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const character = bytes.subarray(at, at + length);
  return Buffer.from(character.toString('utf8')).equals(character) ? length : 0;
}

function byteSign(byte: number): string {
  return `⟨${byte.toString(16).toUpperCase().padStart(2, '0')}⟩`;
}
