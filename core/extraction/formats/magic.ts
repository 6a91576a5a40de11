/** The first bytes of formats that hold no text for us, or that have readers of their own. */
interface Signature {
  /** What the file is: the usual ending of its kind. */
  type: string;
  at: number;
  bytes: readonly number[];
  /** Signatures of two or three letters count only where a NUL stands near: no text begins so. */
  needsNul?: boolean;
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Pictures, film, sound, programs, fonts, archives and databases. */
const signatures: readonly Signature[] = [
  { type: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'gif', at: 0, bytes: letters('GIF87a') },
  { type: 'gif', at: 0, bytes: letters('GIF89a') },
  { type: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'bmp', at: 0, bytes: letters('BM'), needsNul: true },
  { type: 'ico', at: 0, bytes: [0x00, 0x00, 0x01, 0x00] },
  { type: 'psd', at: 0, bytes: letters('8BPS') },
  { type: 'jxl', at: 0, bytes: [0x00, 0x00, 0x00, 0x0c, 0x4a, 0x58, 0x4c, 0x20] },
  { type: 'mp4', at: 4, bytes: letters('ftyp') },
  { type: 'webp', at: 8, bytes: letters('WEBP') },
  { type: 'avi', at: 8, bytes: letters('AVI ') },
  { type: 'wav', at: 8, bytes: letters('WAVE') },
  { type: 'mkv', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'wmv', at: 0, bytes: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66] },
  { type: 'flv', at: 0, bytes: [...letters('FLV'), 0x01] },
  { type: 'mpg', at: 0, bytes: [0x00, 0x00, 0x01, 0xba] },
  { type: 'ogg', at: 0, bytes: letters('OggS') },
  { type: 'flac', at: 0, bytes: letters('fLaC') },
  { type: 'mp3', at: 0, bytes: letters('ID3'), needsNul: true },
  { type: 'mp3', at: 0, bytes: [0xff, 0xfb] },
  { type: 'mp3', at: 0, bytes: [0xff, 0xf3] },
  { type: 'mid', at: 0, bytes: [...letters('MThd'), 0x00] },
  { type: 'exe', at: 0, bytes: letters('MZ'), needsNul: true },
  { type: 'elf', at: 0, bytes: [0x7f, ...letters('ELF')] },
  { type: 'macho', at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { type: 'macho', at: 0, bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { type: 'class', at: 0, bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { type: 'wasm', at: 0, bytes: [0x00, ...letters('asm')] },
  { type: 'swf', at: 0, bytes: letters('CWS'), needsNul: true },
  { type: 'ttf', at: 0, bytes: [0x00, 0x01, 0x00, 0x00, 0x00] },
  { type: 'otf', at: 0, bytes: [...letters('OTTO'), 0x00] },
  { type: 'woff', at: 0, bytes: letters('wOFF') },
  { type: 'woff2', at: 0, bytes: letters('wOF2') },
  { type: 'gz', at: 0, bytes: [0x1f, 0x8b, 0x08] },
  { type: 'bz2', at: 0, bytes: letters('BZh'), needsNul: true },
  { type: 'xz', at: 0, bytes: [0xfd, ...letters('7zXZ'), 0x00] },
  { type: 'zst', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { type: '7z', at: 0, bytes: [...letters('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { type: 'rar', at: 0, bytes: letters('Rar!\u001A\u0007') },
  { type: 'tar', at: 257, bytes: letters('ustar') },
  { type: 'sqlite', at: 0, bytes: [...letters('SQLite format 3'), 0x00] },
  { type: 'djvu', at: 0, bytes: letters('AT&TFORM') },
  { type: 'ps', at: 0, bytes: letters('%!PS') },
  { type: 'chm', at: 0, bytes: letters('ITSF') },
  { type: 'mobi', at: 60, bytes: letters('BOOKMOBI') },
  { type: 'pst', at: 0, bytes: letters('!BDN') },
];

const NEAR = 512;

/** What a file is that nobody reads as text, by its first bytes; null where they are not known. */
export function foreignType(head: Uint8Array): string | null {
  return signatures.find((signature) => fits(signature, head))?.type ?? null;
}

function fits({ at, bytes, needsNul }: Signature, head: Uint8Array): boolean {
  return startsWith(head, bytes, at) && (!needsNul || head.subarray(0, NEAR).includes(0));
}

/** True where these bytes stand at this place. */
export function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}
