import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/index.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';

/** A sheet as it stands in a file; its names are such as somebody might plant in an article. */
async function exported(format: CallInput<'sheets.export'>['format']): Promise<string> {
  const { call, library } = await startTestCore();
  const sheet = await call('sheets.create', { title: '# 1 <b>*best*</b>\n| 深圳', places: ['cn-440300'] });
  for (const name of ['=HYPERLINK("http://x","y")', '+1', '-5', '-1+cmd', 'a | "b"']) {
    await call('sheets.addIndicator', { sheet: sheet.id, name, unit: '@SUM(A1)' });
  }
  const file = path.join(library, '..', `sheet.${format}`);
  await call('sheets.export', { sheet: sheet.id, format, to: { path: file } });
  return readFile(file, 'utf8');
}

describe('an exported sheet', () => {
  it('holds no formula in CSV, and plain numbers as they are', async () => {
    const [head, ...lines] = (await exported('csv')).split('\r\n');
    expect(head).toBe('\ufeff"Indicator","Unit","Shenzhen"');
    expect(lines).toEqual([
      `"'=HYPERLINK(""http://x"",""y"")","'@SUM(A1)",""`,
      `"'+1","'@SUM(A1)",""`,
      `"-5","'@SUM(A1)",""`,
      `"'-1+cmd","'@SUM(A1)",""`,
      `"a | ""b""","'@SUM(A1)",""`,
      '',
    ]);
  });

  it('keeps words as words in Markdown and HTML', async () => {
    const markdown = await exported('md');
    expect(markdown.split('\n')[0]).toBe('# \\# 1 \\<b\\>\\*best\\*\\</b\\> \\| 深圳');
    expect(markdown).toContain('| a \\| "b" |');
    const html = await exported('html');
    expect(html).toContain('&lt;b&gt;*best*&lt;/b&gt;');
    expect(html).toContain('<span lang="zh">深圳</span>');
  });
});
