/** The most that one uploaded file may bring, in bytes. What an import reads is far less; this keeps a disk from filling up. */
export const LARGEST_UPLOAD = 256 * 1024 * 1024;

/** The file by which a folder is known as a library. */
export const LIBRARY_FILE = 'library.sqlite';
