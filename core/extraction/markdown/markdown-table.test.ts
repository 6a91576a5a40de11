import { describe, expect, it } from 'vitest';
import { rawBytesOf } from '../../../shared/model/offset-map.ts';
import { extractFile } from '../extract-file.ts';

const raw = `# Exports by city

The customs office of the province published the figures of the first half on Friday.

| City | 2020 | 2021 |
| --- | ---: | ---: |
| 深圳 | **1** \\| 2 | 3 |
| Print | | 4 |

| Other |
| --- |
| table |
`;

describe('tables in Markdown', () => {
  it('are rows of cells, with tabs and line breaks between them, in their own raw places', async () => {
    const bytes = Buffer.from(raw);
    const { articles } = await extractFile({ name: 'a.md', bytes });
    const { text, blocks, map } = articles[0]!;
    expect(text.split('\n\n').slice(2)).toEqual([
      'City\t2020\t2021\n深圳\t1 | 2\t3\nPrint\t\t4',
      'Other\ntable',
    ]);
    const cells = blocks.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      'City 2020 2021 深圳 1 | 2 3 Print 4 Other table',
    );
    expect(cells[0]!.cell).toEqual({ table: 0, row: 0, column: 0, isHeader: true });
    expect(cells[7]!.cell).toEqual({ table: 0, row: 2, column: 2, isHeader: false });
    expect(cells[9]!.cell).toEqual({ table: 1, row: 1, column: 0, isHeader: false });
    const { start, end } = rawBytesOf(map, cells[3]!)!;
    expect(bytes.subarray(start, end).toString()).toBe('深圳');
  });
});
