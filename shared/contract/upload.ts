/** The most that one uploaded file may bring, in bytes. What an import reads is far less; this keeps a disk from filling up. */
export const LARGEST_UPLOAD = 256 * 1024 * 1024;

/** The file by which a folder is known as a library. */
export const LIBRARY_FILE = 'library.sqlite';

/** The most that several files bring that are uploaded in one request, in bytes; larger ones travel alone. */
export const LARGEST_BATCH = 4 * 1024 * 1024;

/** The most files of one request. */
export const MOST_IN_BATCH = 64;

/** The fields of a form that brings several files: their names as a JSON array, and the files in the same order. */
export const BATCH_FIELDS = { names: 'names', file: 'file' } as const;
