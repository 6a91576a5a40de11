import { describe, expect, it } from 'vitest';
import { matchExpression } from './match-expression.ts';

const texts = [
  {
    kind: 'article',
    id: 'a',
    fields: { title: 'Grants of 2021', text: 'Paid 30 million.\nPAID 40 million.' },
  },
  { kind: 'article', id: 'b', fields: { title: '补贴', text: '深圳补贴1,913万元' } },
];

function find(source: string, field: 'title' | 'text' | null = null) {
  return matchExpression({ source, field, texts, limit: 1000 })?.map(({ id, matches }) => [
    id,
    ...matches.map((match) =>
      texts.find((text) => text.id === id)!.fields[match.field].slice(match.start, match.end),
    ),
  ]);
}

describe('matchExpression', () => {
  it('tells where it matches, without regard to case, in any line', () => {
    expect(find('paid \\d+')).toEqual([['a', 'Paid 30', 'PAID 40']]);
    expect(find('^paid')).toEqual([['a', 'Paid', 'PAID']]);
    expect(find('\\p{Script=Han}{2}补贴')).toEqual([['b', '深圳补贴']]);
  });

  it('looks into one field where that is wanted', () => {
    expect(find('20\\d\\d', 'title')).toEqual([['a', '2021']]);
    expect(find('20\\d\\d', 'text')).toEqual([]);
  });

  it('takes no notice of matches of nothing', () => {
    expect(find('x*')).toEqual([]);
  });

  it('is cut off when its time is over', () => {
    const text = 'a'.repeat(50_000);
    const slow = {
      source: '(a+)+b',
      field: null,
      limit: 20,
      texts: [{ kind: 'article', id: 'c', fields: { text } }],
    };
    expect(matchExpression(slow)).toBeNull();
    expect(find('Paid')).toHaveLength(1);
  });
});
