import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../../tests/helpers/hostile-text.ts';
import { codeSpan, emphasise, escapeMarkdown, guardLines, markdownTable, oneLine } from './markdown.ts';

/** What a reader of the Markdown gets to see. */
function seen(markdown: string): string {
  const words = (node: Nodes): string => {
    if (node.type === 'break') return '\n';
    if ('value' in node) return node.type === 'html' ? '' : node.value;
    return 'children' in node ? node.children.map(words).join('') : '';
  };
  return words(fromMarkdown(markdown));
}

function kinds(markdown: string): string[] {
  return fromMarkdown(markdown).children.map(({ type }) => type);
}

const asLines = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

describe('escapeMarkdown', () => {
  it('leaves nothing that is read as anything but the text itself', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = guardLines(escapeMarkdown(text));
        expect(seen(markdown)).toBe(asLines(text));
        expect(kinds(markdown)).toEqual(asLines(text) === '' ? [] : ['paragraph']);
      }),
    );
  });

  it('keeps what looks like a footnote or a tag as words', () => {
    expect(escapeMarkdown('see [^1] <script>alert(1)</script>')).toBe(
      'see \\[^1\\] \\<script\\>alert(1)\\</script\\>',
    );
  });
});

describe('guardLines', () => {
  it('keeps line breaks and lets no line become a heading, a list, a rule or code', () => {
    expect(guardLines('# a\n- b\n1. c\n    d\n===')).toBe('\\# a\\\n\\- b\\\n1\\. c\\\nd\\\n\\===');
  });
});

describe('oneLine', () => {
  it('makes a heading of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = oneLine(escapeMarkdown(text));
        fc.pre(line !== '');
        const markdown = `## ${line}`;
        expect(kinds(markdown)).toEqual(['heading']);
        expect(seen(markdown)).toBe(asLines(text.replace(/\s*\n\s*/g, ' ')));
      }),
    );
  });
});

describe('codeSpan', () => {
  it('keeps backticks', () => {
    expect(seen(codeSpan('a `b`` c.txt'))).toBe('a `b`` c.txt');
  });
});

describe('emphasise', () => {
  const bold = { bold: true, italic: false };

  it('uses stars between words', () => {
    expect(emphasise('a b ', bold, { before: 'x ', after: 'c' })).toBe('**a b** ');
  });

  it('uses tags where stars would not be read as emphasis', () => {
    expect(emphasise('坪山。', bold, { before: '', after: '是' })).toBe('<strong>坪山。</strong>');
    expect(emphasise('b', { bold: true, italic: true }, { before: 'a', after: 'c' })).toBe(
      '<strong><em>b</em></strong>',
    );
  });

  it('leaves blanks alone', () => {
    expect(emphasise('  ', bold, { before: '', after: '' })).toBe('  ');
  });
});

describe('markdownTable', () => {
  it('has as many cells in every line as its head, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText, hostileText), { minLength: 1 }), (rows) => {
        const lines = markdownTable(rows).trimEnd().split('\n');
        expect(lines).toHaveLength(rows.length + 1);
        // A pipe with an odd number of backslashes before it is a sign of the text.
        for (const row of lines) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4);
      }),
    );
  });

  it('keeps hostile cells in their cells', () => {
    const table = markdownTable([
      ['a|b', 'c\nd'],
      ['*x*', '<b>'],
    ]);
    expect(table).toBe('| a\\|b | c d |\n| :--- | ---: |\n| \\*x\\* | \\<b\\> |\n');
  });
});
