import { bytesAtFor } from './unit-lengths.ts';

/** A stretch of two-byte characters, by their lead bytes and the lowest trail byte. */
interface Area {
  from: number;
  to: number;
  trail: number;
}

/** Where each charset keeps what is written most: marks, kana, the first level of its characters. */
const areas: Record<string, readonly Area[]> = {
  gb18030: [
    { from: 0xa1, to: 0xa3, trail: 0xa1 },
    { from: 0xb0, to: 0xd7, trail: 0xa1 },
  ],
  big5: [{ from: 0xa1, to: 0xc6, trail: 0x40 }],
  shift_jis: [
    { from: 0x81, to: 0x83, trail: 0x40 },
    { from: 0x88, to: 0x98, trail: 0x40 },
  ],
  'euc-kr': [
    { from: 0xa1, to: 0xa3, trail: 0xa1 },
    { from: 0xb0, to: 0xc8, trail: 0xa1 },
  ],
  'euc-jp': [
    { from: 0xa1, to: 0xa5, trail: 0xa1 },
    { from: 0xb0, to: 0xcf, trail: 0xa1 },
  ],
};

/** Which share of the characters beyond ASCII lies where a text of this charset has nearly all of them. */
export function shapeShare(bytes: Uint8Array, charset: string): number {
  const bytesAt = bytesAtFor(charset)!;
  let [all, inside] = [0, 0];
  for (let at = 0; at < bytes.length; at += bytesAt(bytes, at)) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    all += 1;
    const trail = bytes[at + 1] ?? 0;
    if (areas[charset]!.some((area) => lead >= area.from && lead <= area.to && trail >= area.trail))
      inside += 1;
  }
  return all === 0 ? 0 : inside / all;
}
