import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as no honest program writes it. */
export interface HandmadeEntry {
  name: string | Buffer;
  content: Uint8Array;
  flags?: number;
  /** The mode of a Unix file. */
  mode?: number;
  statedSize?: number;
  crc?: number;
  /** The place of the entry whose bytes it shares. */
  sameAs?: number;
}

interface Written {
  offset: number;
  local: Buffer;
  central: Buffer;
}

/** A zip archive written field by field (APPNOTE, 4.3), so that its fields can say what they like. */
export function handmadeZip(entries: readonly HandmadeEntry[]): Buffer {
  const written: Written[] = [];
  let at = 0;
  for (const entry of entries) {
    const offset = entry.sameAs === undefined ? at : written[entry.sameAs]!.offset;
    const one = entryBytes(entry, offset);
    written.push({ ...one, offset });
    if (entry.sameAs === undefined) at += one.local.length;
  }
  const locals = written
    .filter((_one, index) => entries[index]!.sameAs === undefined)
    .map(({ local }) => local);
  const directory = Buffer.concat(written.map(({ central }) => central));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function entryBytes(entry: HandmadeEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name;
  const packed = deflateRawSync(entry.content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(entry.flags ?? 0, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(0x5a21, 8);
  common.writeUInt32LE(entry.crc ?? crc32(entry.content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.statedSize ?? entry.content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, rest, name]);
  return { local, central };
}
