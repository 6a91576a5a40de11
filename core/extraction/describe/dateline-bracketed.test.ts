import { describe, expect, it } from 'vitest';
import { bracketedDateline } from './dateline-bracketed.ts';

describe('bracketedDateline', () => {
  it.each<[string, string[]]>([
    ['（中央社記者葉子晴蘇州6日電）一家工廠', ['葉子晴']],
    ['（中央社記者王平桃園6日電）一家工廠', ['王平']],
    ['（中央社記者葉子晴、王平台北6日電）一家工廠', ['葉子晴', '王平']],
  ])('tells the reporter from the place in %s', (text, authors) => {
    const found = bracketedDateline(text);
    expect(found).toMatchObject({ source: '中央社', authors, date: null });
    expect(text.slice(found?.end)).toBe('一家工廠');
  });

  it.each(['（中央社）一家工廠', '（記者葉子晴）一家工廠', '中央社記者葉子晴蘇州6日電'])(
    'leaves %s to others',
    (text) => {
      expect(bracketedDateline(text)).toBeNull();
    },
  );
});
