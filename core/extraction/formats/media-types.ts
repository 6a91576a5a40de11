/** What a format is called and how much of it is read. */
interface Format {
  /** The endings that its files have, the usual one first. */
  endings: readonly string[];
  /** The largest file that is read, in bytes. */
  mostBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Every format that can come in, by its media type (IANA's name where there is one). */
export const mediaTypes = {
  'text/plain': { endings: ['txt', 'text'], mostBytes: 10 * MEGABYTE },
  'text/markdown': { endings: ['md', 'markdown', 'mdown', 'mkd'], mostBytes: 10 * MEGABYTE },
  'text/html': { endings: ['html', 'htm', 'xhtml', 'shtml', 'xht'], mostBytes: 60 * MEGABYTE },
  'multipart/related': { endings: ['mhtml', 'mht'], mostBytes: 100 * MEGABYTE },
  'message/rfc822': { endings: ['eml', 'mbox'], mostBytes: 100 * MEGABYTE },
  'application/pdf': { endings: ['pdf'], mostBytes: 400 * MEGABYTE },
  'application/rtf': { endings: ['rtf'], mostBytes: 100 * MEGABYTE },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    endings: ['docx', 'docm', 'dotx', 'dotm'],
    mostBytes: 200 * MEGABYTE,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    endings: ['xlsx', 'xlsm', 'xltx', 'xltm'],
    mostBytes: 200 * MEGABYTE,
  },
  'application/vnd.oasis.opendocument.text': { endings: ['odt', 'ott'], mostBytes: 200 * MEGABYTE },
  'application/epub+zip': { endings: ['epub'], mostBytes: 200 * MEGABYTE },
  'application/zip': { endings: ['zip'], mostBytes: 4096 * MEGABYTE },
  'text/csv': { endings: ['csv'], mostBytes: 200 * MEGABYTE },
  'text/tab-separated-values': { endings: ['tsv', 'tab'], mostBytes: 200 * MEGABYTE },
  'application/json': { endings: ['json'], mostBytes: 200 * MEGABYTE },
  'application/jsonl': { endings: ['jsonl', 'ndjson'], mostBytes: 200 * MEGABYTE },
} as const satisfies Record<string, Format>;

export type MediaType = keyof typeof mediaTypes;

const byEnding = new Map<string, MediaType>(
  Object.entries(mediaTypes).flatMap(([type, { endings }]) =>
    endings.map((ending): [string, MediaType] => [ending, type as MediaType]),
  ),
);

/** The ending of a file's name in lower case, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  // A file in an archive stands behind the archive's name.
  const base = name
    .slice(Math.max(...['/', '\\', '›'].map((sign) => name.lastIndexOf(sign))) + 1)
    .trimStart();
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

/** The media type that a name promises; null for an ending that is none of ours. */
export function mediaTypeOfName(name: string): MediaType | null {
  return byEnding.get(endingOf(name)) ?? null;
}
