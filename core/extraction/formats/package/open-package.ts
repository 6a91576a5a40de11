import { ExtractionError } from '../../extraction-error.ts';
import { openZip, type OpenZip, type ZipEntry } from '../archive/zip-file.ts';

/** A document in the shape of a zip archive: its parts, by their names. */
export interface DocumentPackage {
  names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part. Throws `fileDamaged` where there is none, `fileTooLarge` or `archiveBomb`. */
  part(name: string): Promise<Uint8Array>;
}

/** A book of two thousand pages is 20 MB of markup; a part is held in memory as a tree. */
const MOST_PART_BYTES = 48 * 1024 * 1024;
/** What is read of one document at most. */
const MOST_BYTES = 160 * 1024 * 1024;

/** Opens a package for `use`. Throws `fileDamaged` (details.type) where it is none, `fileEncrypted`, `archiveBomb`. */
export async function withPackage<Result>(
  bytes: Uint8Array,
  type: string,
  use: (document: DocumentPackage) => Promise<Result>,
): Promise<Result> {
  try {
    const zip = await openZip({ bytes });
    return await use(packageOf(zip, type)).finally(() => zip.close());
  } catch (error) {
    const isDamaged = error instanceof ExtractionError && error.code === 'fileDamaged';
    throw isDamaged ? new ExtractionError('fileDamaged', { type }) : error;
  }
}

function packageOf(zip: OpenZip, type: string): DocumentPackage {
  const entries = new Map<string, ZipEntry>(zip.entries.map((entry) => [entry.name, entry]));
  let left = MOST_BYTES;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    part: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new ExtractionError('fileDamaged', { type });
      left -= entry.size;
      if (left < 0) throw new ExtractionError('fileTooLarge', { bytes: MOST_BYTES - left, most: MOST_BYTES });
      return zip.read(entry, MOST_PART_BYTES);
    },
  };
}
