const TABLE = /\.(?:csv|tsv|tab|xlsx|xlsm|xltx|xltm|json|jsonl|ndjson)$/i;

/** True for the name of a file that has one article a row, as far as a name tells. */
export function isTableName(path: string): boolean {
  return TABLE.test(path);
}
