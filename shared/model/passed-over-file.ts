/** Files that programs leave beside those of a person: system files, locks of Office, downloads that are not finished. */
const LEFT_BY_PROGRAMS =
  /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)|(?:~|\.(?:tmp|part|partial|crdownload|download|swp))$/i;

/** True for the name of a file or folder, without its path, that no folder brings in: hidden, temporary, a lock. */
export function isPassedOver(name: string): boolean {
  return LEFT_BY_PROGRAMS.test(name);
}
