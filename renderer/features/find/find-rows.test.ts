import { describe, expect, it } from 'vitest';
import type { Passage, PassageGroup } from '../../../shared/contract/passages.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { keyOf, rowsOf } from './find-rows.ts';
import { RowCursor } from './row-cursor.ts';

const passage = (start: number): Passage => ({
  ...{ start, end: start + 9, text: 'bio parks', marks: [[start, start + 3]], paragraph: 1, tags: [] },
});
const group = (id: string, total: number, starts: readonly number[]): PassageGroup => ({
  ...{ article: id as ArticleId, title: id, source: null, published: null, cities: [], annotations: 0 },
  ...{ family: null, excluded: null, fileMissing: false, score: 1, titleMarks: [], copies: 0 },
  ...{ total, passages: starts.map(passage) },
});
const groups = [group('a', 3, [0, 50]), group('b', 0, []), group('c', 1, [7])];

describe('the rows of the results', () => {
  it('are lines under the head of their article, and one for those that are not shown', () => {
    const rows = rowsOf(groups, 'passages', new Map());
    expect(rows.map(keyOf)).toEqual(['a head', 'a 0', 'a 50', 'a more', 'b head', 'c head', 'c 7']);
    expect(rows[3]).toMatchObject({ count: 1 });
    const unfolded = new Map([['a' as ArticleId, [passage(0), passage(20), passage(50)]]]);
    expect(rowsOf(groups, 'passages', unfolded).map(keyOf).slice(0, 5)).toEqual([
      ...['a head', 'a 0', 'a 20', 'a 50', 'b head'],
    ]);
    expect(rowsOf(groups, 'articles', unfolded).map(keyOf)).toEqual(['a article', 'b article', 'c article']);
  });

  it('are walked from line to line, with a stop at articles that have none', () => {
    const cursor = new RowCursor(() => rowsOf(groups, 'passages', new Map()));
    const walked = [cursor.row];
    for (let step = 0; step < 5; step += 1) {
      cursor.step(1);
      walked.push(cursor.row);
    }
    expect(walked.map((row) => keyOf(row!))).toEqual(['a 0', 'a 50', 'a more', 'b head', 'c 7', 'c 7']);
    cursor.toEnd('first');
    expect(keyOf(cursor.row!)).toBe('a 0');
  });

  it('keep the cursor on its line when others come before it', () => {
    let shown = groups.slice(1);
    const cursor = new RowCursor(() => rowsOf(shown, 'passages', new Map()));
    cursor.toEnd('last');
    shown = groups;
    expect(keyOf(cursor.row!)).toBe('c 7');
  });
});
