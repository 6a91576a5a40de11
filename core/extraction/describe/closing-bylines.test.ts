import { describe, expect, it } from 'vitest';
import { closingBylines } from './closing-bylines.ts';
import { readPlainText } from '../text/read-plain-text.ts';

const body =
  'The city opened a second tunnel under the bay on Friday, and officials said that it was about time.';
const chinese = '市民们说，从前过江要一个多小时，如今十几分钟就到了，孩子上学再也不用起早摸黑赶头班船。';

function closing(...lines: string[]) {
  const found = closingBylines(readPlainText(lines.join('\n\n'), {}), 0);
  return [...found].map(([at, { authors, source, date }]) => ({ line: lines[at], authors, source, date }));
}

describe('closingBylines', () => {
  it('reads what an office signed, above the words whom to call', () => {
    const lines = [
      body,
      chinese,
      '沈阳市城乡建设局',
      '2019年12月3日',
      '（联系人：王五，电话：024-00000000）',
    ];
    expect(closing(...lines)).toEqual([
      { line: lines[2], authors: [], source: '沈阳市城乡建设局', date: null },
      { line: lines[3], authors: [], source: null, date: '2019-12-03' },
    ]);
  });

  it('reads who signed above a place and a day', () => {
    const lines = [body, body, 'Núria Casals', 'Barcelona, 10 March 2021'];
    expect(closing(...lines)).toEqual([
      { line: lines[2], authors: ['Núria Casals'], source: null, date: null },
      { line: lines[3], authors: [], source: null, date: '2021-03-10' },
    ]);
  });

  it('reads who contributed to an agency report', () => {
    const line = 'Xinhua writers Zhou Chang and Tang Ning contributed to this story.';
    expect(closing(body, body, line)).toEqual([
      { line, authors: ['Zhou Chang', 'Tang Ning'], source: 'Xinhua', date: null },
    ]);
  });

  it('reads who wrote it above the names of other articles, whose days are theirs', () => {
    const lines = [chinese, chinese, '新民晚报记者 沈月明', '苏州河畔又见白鹭'];
    expect(closing(...lines)).toEqual([
      { line: lines[2], authors: ['沈月明'], source: '新民晚报', date: null },
    ]);
    expect(closing(chinese, chinese, '2022-05-20', '苏州河畔又见白鹭')).toEqual([]);
  });

  it('reads on which site a feed says that a text appeared', () => {
    const line = 'The post A second tunnel opens appeared first on Harbour Notes.';
    expect(closing(body, body, line)).toEqual([{ line, authors: [], source: 'Harbour Notes', date: null }]);
  });

  it('ends where the text stands', () => {
    expect(closing(body, 'Source: Xinhua', body)).toEqual([]);
  });
});
