/** The bytes of a file on this machine. Throws fileTooLarge, fileGone or fileUnreadable. */
export type FileBytes = (path: string) => Promise<Uint8Array>;
