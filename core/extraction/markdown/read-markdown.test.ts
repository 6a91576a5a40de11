import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../text/paragraph.ts';
import { readMarkdown } from './read-markdown.ts';

const read = (raw: string) => readMarkdown(raw, {}).paragraphs;
const shapes = (raw: string) => read(raw).map(({ markup, text }) => [markup?.kind, markup?.level, text]);

/** What the map says about a paragraph: each copied piece is the raw text it points at, in order. */
function hasExactMap(raw: string, { text, pieces }: Paragraph): boolean {
  const words = pieces.map(({ start, end, as }) => as ?? raw.slice(start, end));
  const isInOrder = pieces.every(({ start }, at) => at === 0 || start >= pieces[at - 1]!.end);
  return isInOrder && words.join('') === text;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

describe('readMarkdown', () => {
  it('reads headings, lists, quotes, code and paragraphs as blocks', () => {
    const raw =
      '# One\n\nText.\n\nTwo\n---\n\n- a\n- b\n  1. c\n\n> q\n> r\n\n```js\nx\n\n  y\n```\n\n    z\n';
    expect(shapes(raw)).toEqual([
      ['heading', 1, 'One'],
      ['paragraph', 0, 'Text.'],
      ['heading', 2, 'Two'],
      ['listItem', 0, 'a'],
      ['listItem', 0, 'b'],
      ['listItem', 1, 'c'],
      ['quote', 0, 'q r'],
      ['code', 0, 'x\n  y'],
      ['code', 0, 'z'],
    ]);
  });

  it('is not led astray by a byte order mark', () => {
    expect(shapes('\uFEFF# One\n\n😀 two')).toEqual([
      ['heading', 1, 'One'],
      ['paragraph', 0, '😀 two'],
    ]);
    expect(hasExactMap('\uFEFF😀', read('\uFEFF😀')[0]!)).toBe(true);
  });

  it('strips marks to the words', () => {
    expect(shapes('A *b* __c__ `d` [e](http://x) <http://y.z> ![f](g.png) ![h.png](i.png)')).toEqual([
      ['paragraph', 0, 'A b c d e http://y.z f'],
    ]);
  });

  it('understands escapes and references', () => {
    expect(shapes('5 \\* 3 &amp; 2 &lt; &#51; &#x4E2D; &nosuch; AT&T \\a')).toEqual([
      ['paragraph', 0, '5 * 3 & 2 < 3 中 &nosuch; AT&T \\a'],
    ]);
  });

  it('lets pictures, comments and definitions vanish', () => {
    expect(
      shapes('![a](b.png)\n\n[![a](b.png)](c)\n\n<!-- note -->\n\n[x]: http://y\n\nText <!-- n --> here.'),
    ).toEqual([['paragraph', 0, 'Text  here.']]);
  });

  it('keeps the words of HTML', () => {
    expect(shapes('<div>\n<p>One &amp; two</p>\n<p>Three</p><script>no()</script>\n</div>')).toEqual([
      ['paragraph', 0, 'One & two'],
      ['paragraph', 0, 'Three'],
    ]);
  });

  it('joins lines with a blank, in Chinese with nothing, and keeps hard breaks', () => {
    expect(shapes('one\ntwo  \nthree\n\n深圳\n坪山')).toEqual([
      ['paragraph', 0, 'one two\nthree'],
      ['paragraph', 0, '深圳坪山'],
    ]);
  });

  it('takes boilerplate out', () => {
    const removed = {};
    const { paragraphs } = readMarkdown(
      '[Skip to content](#c)\n\n# T\n\nText. (End)\n\n[Back to top](#t)\n',
      removed,
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['T', 'Text.']);
    expect(removed).toEqual({ skipLink: 1, endMark: 1, backToTop: 1 });
  });

  it('leaves the front matter out of the text', () => {
    const page = readMarkdown('---\ntitle: A\n---\nText', {});
    expect([page.facts?.title?.text, page.paragraphs.map(({ text }) => text)]).toEqual(['A', ['Text']]);
    expect(page.paragraphs[0]!.pieces).toEqual([{ start: 17, end: 21, as: null }]);
  });

  it('reads what the parser would be slow at as plain text', () => {
    expect(read('_a_ '.repeat(30_000))).toHaveLength(1);
    expect(read('- '.repeat(1000))).toHaveLength(1);
  });

  it('reads the words that the parser reads', () => {
    const fragments = [
      '# ',
      'word ',
      '*',
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '1. ',
      '&amp;',
      '&nbsp;',
      '&eacute;',
      '&no;',
      '\\*',
      '\\',
      '[a](b)',
      '深圳',
      '😀',
      '    ',
      '\t',
      '```\n',
      '\u200B',
      '  \n',
      '&#x1F600;',
      '>',
    ];
    const markdown = fc
      .array(fc.constantFrom(...fragments), { maxLength: 30 })
      .map((parts) => parts.join(''));
    const letters = (text: string) => text.replace(/[\s\u200B]+/g, '');
    fc.assert(
      fc.property(markdown, (raw) => {
        const removed = {};
        const { paragraphs } = readMarkdown(raw, removed);
        fc.pre(Object.keys(removed).length === 0);
        expect(letters(paragraphs.map(({ text }) => text).join(''))).toBe(
          letters(wordsOf(fromMarkdown(raw))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('maps every character of any Markdown', () => {
    const fragments = [
      '# ',
      'word ',
      '*',
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '1. ',
      '&amp;',
      '&nbsp;',
      '\\*',
      '\\',
      '[a](b)',
      '![c](d.png)',
      '<b>',
      '<!-- x -->',
      '深圳',
      '😀',
      'e\u0301',
      '    ',
      '\t',
      '```\n',
      '---\n',
      '\u200B',
      '  \n',
      '<div>',
      '&#65;',
    ];
    const markdown = fc
      .array(fc.constantFrom(...fragments), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (raw) => {
        expect(read(raw).every((paragraph) => hasExactMap(raw, paragraph))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
