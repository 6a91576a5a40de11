/** Escapes what Markdown (CommonMark) would read as a sign of its own in running text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_all, space: string, sign: string) => `${space}\\${sign}`);
}

/**
 * A pipe table (GitHub Flavored Markdown), the first row its head. `marks` are put behind the cells as they are, for
 * footnotes.
 */
export function markdownTable(
  rows: readonly (readonly string[])[],
  marks: readonly (readonly string[])[] = [],
): string {
  const lines = rows.map((row, at) => row.map((text, column) => `${cell(text)}${marks[at]?.[column] ?? ''}`));
  const [head = [], ...body] = lines;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(head),
    line(head.map((_cell, index) => (index === 0 ? ':---' : '---:'))),
    ...body.map(line),
  ].join('');
}

function cell(text: string): string {
  return escapeMarkdown(text).replace(/\s*\n\s*/g, ' ');
}
