/**
 * Escapes what Markdown (CommonMark, with tables, strikethrough and footnotes) would read as a sign of its own in running
 * text. Signs that mean something only at the start of a line are `guardLines`' affair.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=#?\w{1,40};)/g, '\\&');
}

/**
 * Makes lines of escaped text safe as the lines of one block: nothing at their start is read as a heading, a list, a rule or
 * code, none is empty, and a line break stays one.
 */
export function guardLines(markdown: string): string {
  return markdown
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(?:([#+=-])|(\d{1,9})([.)]))/, guardStart))
    .join('\\\n');
}

function guardStart(_all: string, sign: string | undefined, number: string, dot: string): string {
  return sign === undefined ? `${number}\\${dot}` : `\\${sign}`;
}

/** Escaped text as one line: for headings, labels and cells. A row of # at its end would be taken off a heading. */
export function oneLine(markdown: string): string {
  return guardLines(markdown.replace(/\s*\n\s*/g, ' ')).replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** Code, in as many backticks as it takes (CommonMark, section 6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/**
 * Escaped text with emphasis. Stars are not read as emphasis everywhere (CommonMark, section 6.2: not beside a Chinese
 * full stop, not in the middle of a word); there, the tags stand that they would have become.
 */
export function emphasise(
  escaped: string,
  { bold, italic }: { bold: boolean; italic: boolean },
  around: { before: string; after: string },
): string {
  const [, space = '', words = '', rest = ''] = /^(\s*)([^]*?)(\s*)$/.exec(escaped) ?? [];
  if (words === '' || (!bold && !italic)) return escaped;
  const isSafe =
    /^[\p{L}\p{N}]/u.test(words) &&
    /[\p{L}\p{N}]$/u.test(words) &&
    (space !== '' || /(^|[\s(])$/.test(around.before)) &&
    (rest !== '' || /^($|[\s).,;:])/.test(around.after));
  const marks = isSafe ? STARS : TAGS;
  const [open, close] = bold && italic ? marks.both : bold ? marks.bold : marks.italic;
  return `${space}${open}${words}${close}${rest}`;
}

const STARS = { bold: ['**', '**'], italic: ['*', '*'], both: ['***', '***'] } as const;
const TAGS = {
  bold: ['<strong>', '</strong>'],
  italic: ['<em>', '</em>'],
  both: ['<strong><em>', '</em></strong>'],
} as const;

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
  return escapeMarkdown(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
