import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxBook } from './xlsx.ts';

async function written(rows: (string | number)[][]) {
  const bytes = await xlsxBook([{ name: 'Hits', rows, widths: [10] }]);
  const parts = unzipSync(bytes);
  const xml = Object.entries(parts).map(([name, part]) => `${name} ${Buffer.from(part).toString()}`);
  const { sheets } = await readXlsx(bytes);
  return { xml: xml.join('\n'), rows: sheets[0]!.rows };
}

describe('a workbook', () => {
  it('holds text and numbers as they are', async () => {
    const rows = [
      ['Title', 'Articles'],
      ['深圳 “补贴” <b>&amp;', 12],
    ];
    expect((await written(rows)).rows).toEqual(rows);
  });

  it('has no formula in it, whatever text begins with', async () => {
    const dangerous = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1'];
    const { xml, rows } = await written([['Title'], ...dangerous.map((text) => [text])]);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(rows.slice(1).map(([cell]) => cell)).toEqual(dangerous);
  });

  it('can be read whatever characters are in it', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (cells) => {
        const { rows } = await written([['Title'], ...cells.map((cell) => [cell, 1])]);
        expect(rows).toHaveLength(cells.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});
