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
      return `${fieldOf(node)}${node.text}${node.prefix ? '*' : ''}${node.fuzzy ? `~${node.fuzzy}` : ''}${boostOf(node)}`;
    case 'wildcard':
      return `${fieldOf(node)}${node.text}${boostOf(node)}`;
    case 'phrase':
      return `${fieldOf(node)}"${node.text}"${node.within === null ? '' : `~${node.within}`}${boostOf(node)}`;
    case 'expression':
      return `${fieldOf(node)}/${node.source}/`;
    case 'filter':
      return `${node.filter}=${node.said}`;
    case 'period':
      return `${node.from ?? ''}..${node.to ?? ''}`;
    case 'not':
      return `not(${show(node.node)})`;
    case 'prefer':
      return `prefer(${[node.node, ...node.by].map(show).join(' ')})`;
    case 'and':
    case 'or':
      return `${node.type}(${node.nodes.map(show).join(' ')})`;
  }
}

function fieldOf({ field }: { field: string | null }): string {
  return field === null ? '' : `${field}:`;
}

function boostOf({ boost }: { boost: number }): string {
  return boost === 1 ? '' : `^${boost}`;
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
    ['NOT NOT car ', 'car'],
    ['NOT NOT NOT car ', 'not(car)'],
    ['+car ', 'car'],
    ['+car bus tram ', 'prefer(car bus tram)'],
    ['bus +car -tram city:Xian ', 'prefer(and(car not(tram) city=Xian) bus)'],
    ['+car AND bus ', 'and(car bus)'],
    ['+(car OR bus) tram ', 'prefer(or(car bus) tram)'],
    ['car^2 bus^0.5 ', 'and(car^2 bus^0.5)'],
    ['car~1^3 ', 'car~1^3'],
    ['"car subsidy"^2', '"car subsidy"^2'],
    ['"car subsidy"~5', '"car subsidy"~5'],
    ['"car subsidy"~5^2 ', '"car subsidy"~5^2'],
    ['bio*al ', 'bio*al'],
    ['*mobile title:bio**al* ', 'and(*mobile title:bio*al*)'],
    ['city:Shenzhen car ', 'and(city=Shenzhen car)'],
    ['city:"Ping Shan" ', 'city=Ping Shan'],
    ['-tag:subsidy ', 'not(tag=subsidy)'],
    ['(city:Xian OR city:Wuhan) ', 'or(city=Xian city=Wuhan)'],
    ['source:"Securities Times"', 'source=Securities Times'],
    ['has:NOTE is:excluded ', 'and(has=note is=excluded)'],
    ['date:2021 ', '2021..2021'],
    ['date:2021..2023 ', '2021..2023'],
    ['date:2021-03.. ', '2021-03..'],
    ['date:..2021-3-9 ', '..2021-03-09'],
    ['date:2023..2021 ', '2021..2023'],
    ['city: ', 'all'],
    ['car has:no', 'car'],
    [String.raw`/\d+ billion/ car `, String.raw`and(/\d+ billion/ car)`],
    ['title:/(19|20)\\d\\d/', 'title:/(19|20)\\d\\d/'],
    ['(/a b/)', '/a b/'],
    ['and/or ', 'and/or'],
    ['24 / 7 ', 'and(24 7)'],
    ['city：深圳　（补贴）', 'and(city=深圳 补贴)'],
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
    ['car * bus ', ['wildcardAlone *']],
    ['car~9 ', ['distanceNotKnown car~9']],
    ['~9 car ', []],
    ['"car bus"~x ', ['distanceNotKnown "car bus"~x']],
    ['car^x ', ['boostNotValid car^x']],
    ['car^0 ', ['boostNotValid car^0']],
    ['date:soon ', ['dateNotValid date:soon']],
    ['date:2021-13 ', ['dateNotValid date:2021-13']],
    ['date:2023..2021 ', ['periodReversed date:2023..2021']],
    ['has:wings car ', ['valueNotKnown has:wings']],
    ['is:unread ', ['valueNotKnown is:unread']],
    ['car /a b', ['expressionNotClosed /a b']],
    ['car /(a/ bus ', ['expressionNotValid /(a/']],
    ['of the ', ['onlyStopWords of the']],
    ['😀😀 ', ['nothingToFind 😀😀']],
  ])('says what is wrong with %j, and where', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('reads the rest of a query with a mistake', () => {
    expect(read('(car OR bus')).toBe('or(car bus*)');
    expect(read('car) bus ')).toBe('and(car bus)');
    expect(read('author:Li ')).toBe('author:Li');
  });

  it('reads nesting that nobody writes without running out of stack', () => {
    const depth = 9000;
    expect(() => parseQuery(`${'('.repeat(depth)}car${')'.repeat(depth)}`)).not.toThrow();
    expect(() => parseQuery('NOT '.repeat(5000))).not.toThrow();
    expect(() => parseQuery('-'.repeat(20_000))).not.toThrow();
  });

  it('leaves out what is too much, and says from where', () => {
    const many = parseQuery('car OR '.repeat(500));
    expect(many.problems.map(({ code }) => code)).toContain('tooManyClauses');
    expect(many.node.type === 'or' && many.node.nodes.length).toBe(64);
    expect(problems('('.repeat(51) + 'car' + ')'.repeat(51))).toEqual(['tooDeep (']);
  });

  it('names what could be meant where there are few', () => {
    expect(parseQuery('is:unread ').problems[0]!.meant).toEqual([
      'active',
      'excluded',
      'trashed',
      'translated',
    ]);
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
      '^',
      '/',
      'city:',
      'date:',
      '2021',
      '..',
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
