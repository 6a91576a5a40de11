import { fromMarkdown } from 'mdast-util-from-markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../shared/messages/messages.ts';
import type { BriefBlock } from '../../shared/model/brief.ts';
import {
  citation,
  citedBrief,
  evidenceId,
  goneReference,
  reference,
  table,
} from '../../tests/helpers/cited-brief.ts';
import { hostileText } from '../../tests/helpers/hostile-text.ts';
import { briefMarkdown } from './brief-markdown.ts';

const messages = createMessages();
const text = (words: string) => [{ type: 'text' as const, text: words }];
const quote = (words: string): BriefBlock => ({
  type: 'quote',
  evidence: evidenceId('e1'),
  quote: words,
  label: 'Pingshan: 615',
});
const cited = { citations: [citation(1)], references: [reference('e1', 1)] };

describe('briefMarkdown', () => {
  it('reads as what it is, whatever the texts hold', () => {
    const evil = '<script>alert(1)</script> | *a* [^1] # b\n- c';
    const markdown = briefMarkdown(
      citedBrief(
        [
          { type: 'heading', level: 2, content: text(evil) },
          { type: 'paragraph', content: text(evil) },
          { type: 'list', ordered: false, items: [text(evil), text('- nested?')] },
          quote(evil),
        ],
        { ...cited, title: evil, author: evil },
      ),
      messages,
    );
    const kinds = fromMarkdown(markdown).children.map((node) => node.type);
    expect(kinds).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'blockquote',
      'paragraph',
    ]);
    expect(markdown).not.toMatch(/[^\\]<script/);
    expect(markdown).toContain('\\[^1\\]');
  });

  it('is built the same, whatever its texts say', () => {
    const built = (words: string): string[] => {
      const markdown = briefMarkdown(
        citedBrief(
          [
            { type: 'heading', level: 1, content: text(words) },
            { type: 'paragraph', content: [{ type: 'value', evidence: evidenceId('e1'), text: words }] },
            { type: 'list', ordered: true, items: [text(words), text(words)] },
            quote(words),
          ],
          { title: words, author: words, citations: [citation(1, { articleTitle: words, path: words })] },
        ),
        messages,
      );
      return fromMarkdown(markdown).children.map(({ type }) => type);
    };
    const harmless = built('x');
    fc.assert(fc.property(hostileText, (words) => void expect(built(`x${words}x`)).toEqual(harmless)));
  });

  it('defines a footnote for every citation and for nothing else', () => {
    const markdown = briefMarkdown(
      citedBrief(
        [
          { type: 'paragraph', content: [{ type: 'value', evidence: evidenceId('e2'), text: '48.7 bn' }] },
          quote('615'),
          table(),
        ],
        {
          citations: [
            citation(1),
            citation(2, { articleTitle: '坪山 *starred*', path: 'C:\\news\\a`b.txt' }),
          ],
          references: [reference('e2', 1, { value: '48.7 bn' }), reference('e1', 2)],
          tables: [table()],
        },
      ),
      messages,
    );
    const uses = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    expect(uses).toEqual(['1', '2', '2']);
    expect(markdown).toContain('[^1]: *Article 1*. Securities Times, 10 March 2021. `1.txt`');
    expect(markdown).toContain('[^2]: *坪山 \\*starred\\**. Securities Times, 10 March 2021. `` a`b.txt ``');
    expect(markdown).toContain('| Biomedical companies (companies) | 615 (2020)[^2] |');
  });

  it('keeps emphasis, lists and the levels of headings', () => {
    const markdown = briefMarkdown(
      citedBrief([
        { type: 'heading', level: 1, content: text('Title') },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'A ' },
            { type: 'text', text: 'bold', bold: true },
            { type: 'text', text: ' and ' },
            { type: 'text', text: 'both', bold: true, italic: true },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'list', ordered: true, items: [text('one'), text('two')] },
      ]),
      messages,
    );
    expect(markdown).toBe('# Title\n\nAda, 2 January 2026\n\nA **bold** and ***both***.\n\n1. one\n2. two\n');
  });

  it('says what has changed since', () => {
    const markdown = briefMarkdown(
      citedBrief([quote('615')], { references: [goneReference('e1')] }),
      messages,
    );
    expect(markdown).toContain(
      '> 615\n>\n> Pingshan: 615\n>\n> <strong>The evidence was taken out of the sheet.</strong>',
    );
  });
});
