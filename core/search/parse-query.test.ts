import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../shared/model/search-query.ts';
import { parseQuery } from './parse-query.ts';

/** A tree in brackets: 'and(a b*)', 'title:a', 'not("a b")'. */
function show(node: QueryNode): string {
  switch (node.type) {
    case 'all':
      return 'all';
    case 'term':
      return `${node.field ? `${node.field}:` : ''}${node.text}${node.prefix ? '*' : ''}${node.fuzzy ? `~${node.fuzzy}` : ''}`;
    case 'phrase':
      return `${node.field ? `${node.field}:` : ''}"${node.text}"`;
    case 'not':
      return `not(${show(node.node)})`;
    case 'and':
    case 'or':
      return `${node.type}(${node.nodes.map(show).join(' ')})`;
    default:
      return node.type;
  }
}

const read = (text: string) => show(parseQuery(text).node);
const problems = (text: string) =>
  parseQuery(text).problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('parseQuery', () => {
  it.each([
    ['', 'all'],
    ['   ', 'all'],
    ['subsidy', 'subsidy*'],
    ['subsidy ', 'subsidy'],
    ['car subsidy', 'and(car subsidy*)'],
    ['car AND subsidy ', 'and(car subsidy)'],
    ['car OR subsidy ', 'or(car subsidy)'],
    ['a b OR c d ', 'or(and(a b) and(c d))'],
    ['a (b OR c) ', 'and(a or(b c))'],
    ['and or not ', 'and(and or not)'],
    ['NOT car ', 'not(car)'],
    ['-car ', 'not(car)'],
    ['car -subsidy ', 'and(car not(subsidy))'],
    ['NOT NOT car ', 'not(not(car))'],
    ['+car ', 'car'],
    ['"car subsidy"', '"car subsidy"'],
    ['“car subsidy”', '"car subsidy"'],
    ['-"car subsidy"', 'not("car subsidy")'],
    ['-(car OR bus) ', 'not(or(car bus))'],
    ['-title:"car subsidy"', 'not(title:"car subsidy")'],
    ['title:car ', 'title:car'],
    ['TITLE:car ', 'title:car'],
    ['text:"car subsidy"', 'text:"car subsidy"'],
    ['car* bus', 'and(car* bus*)'],
    ['car~1 bus~2 tram~', 'and(car~1 bus~2 tram~1)'],
    ['well-known ', 'well-known'],
    ['19:30 ', '19:30'],
    ['48.7%', '48.7%*'],
    ['https://example.org ', 'https://example.org'],
    ['constructor ', 'constructor'],
    ['toString __proto__ ', 'and(toString __proto__)'],
    ['深圳 补贴', 'and(深圳 补贴*)'],
    ['- ', 'all'],
    ['!!! car ', 'car'],
  ])('reads %j as %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ['"car subsidy', ['quoteNotClosed "car subsidy']],
    ['(car', ['parenthesisNotClosed (']],
    ['car) bus', ['parenthesisNotOpened )']],
    ['author:Li ', ['unknownField author:']],
    ['car OR', ['nothingAfter OR']],
    ['car NOT', ['nothingAfter NOT']],
    ['car -)', ['nothingAfter -', 'parenthesisNotOpened )']],
    ['car OR OR bus ', ['nothingAfter OR']],
  ])('says what is wrong with %j, and where', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('reads the rest of a query with a mistake', () => {
    expect(read('(car OR bus')).toBe('or(car bus*)');
    expect(read('car) bus ')).toBe('and(car bus)');
    expect(read('author:Li ')).toBe('author:Li');
  });

  it('reads nesting that nobody writes without running out of stack', () => {
    const depth = 900;
    expect(() => parseQuery(`${'('.repeat(depth)}car${')'.repeat(depth)}`)).not.toThrow();
    expect(() => parseQuery('NOT '.repeat(500))).not.toThrow();
    expect(() => parseQuery('-'.repeat(2000))).not.toThrow();
  });

  it('reads any text, and places its problems inside of it', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '-',
      '+',
      '*',
      '~',
      ':',
      ' ',
      'AND',
      'OR',
      'NOT',
      'title',
      'a',
      '深',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(sign).map((signs) => signs.join('')),
          fc.string(),
        ),
        (text) => {
          for (const { start, end } of parseQuery(text).problems) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
