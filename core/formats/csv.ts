/**
 * One line of CSV (RFC 4180), every field quoted. A field that a spreadsheet would run as a formula gets an apostrophe in
 * front (OWASP, CSV injection); plain negative numbers stay.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(text: string): string {
  const harmless = /^[=+@\t\r]|^-(?![\d.,]+$)/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
