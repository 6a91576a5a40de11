import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefBlock, InlineContent } from '../../../../shared/model/brief.ts';
import { table } from '../../../../tests/helpers/cited-brief.ts';
import { QuoteNode, TableNode, ValueNode } from '../editor/live-nodes.ts';
import { textExtensions } from '../editor/text-extensions.ts';
import { documentFacts, evidenceInOrder } from './document-facts.ts';
import type { DocumentNode } from './editor-json.ts';
import { fromEditor } from './from-editor.ts';
import { normalBlocks } from './normal-blocks.ts';
import { toEditor } from './to-editor.ts';

const schema = getSchema([...textExtensions, ValueNode, QuoteNode, TableNode]);

const run = fc.record(
  {
    type: fc.constant('text' as const),
    text: fc.string({ unit: 'grapheme' }),
    bold: fc.boolean(),
    italic: fc.boolean(),
  },
  { requiredKeys: ['type', 'text'] },
);
const evidence = fc.constantFrom('e1', 'e2', 'e3');
const value = fc.record({ type: fc.constant('value' as const), evidence, text: fc.string() });
const content = fc.array(fc.oneof(run, value), { maxLength: 6 });
const block = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), content }),
  fc.record({ type: fc.constant('paragraph' as const), content }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(content, { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('quote' as const), evidence, quote: fc.string(), label: fc.string() }),
  fc.constant(table()),
);
const blocks = fc.array(block, { maxLength: 8 }) as fc.Arbitrary<BriefBlock[]>;

/** Through the editor's own document and back. */
function throughEditor(text: readonly BriefBlock[]): BriefBlock[] {
  const document = schema.nodeFromJSON(toEditor(text));
  document.check();
  return fromEditor(document.toJSON() as DocumentNode);
}

describe('toEditor and fromEditor', () => {
  it('give back what went in, in normal form', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        expect(throughEditor(text)).toEqual(normalBlocks(text));
      }),
    );
  });

  it('change nothing the second time, not even the order of fields', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        const once = throughEditor(text);
        expect(JSON.stringify(throughEditor(once))).toBe(JSON.stringify(once));
      }),
    );
  });
});

describe('normalBlocks', () => {
  it('joins runs of the same emphasis and drops what says nothing', () => {
    const messy: InlineContent = [
      { type: 'text', text: 'a', bold: false },
      { type: 'text', text: '', bold: true },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', bold: true },
    ];
    expect(normalBlocks([{ type: 'paragraph', content: messy }])).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'ab' },
          { type: 'text', text: 'c', bold: true },
        ],
      },
    ]);
  });

  it('leaves a paragraph to write in', () => {
    expect(normalBlocks([{ type: 'list', ordered: true, items: [] }])).toEqual([
      { type: 'paragraph', content: [] },
    ]);
  });
});

describe('documentFacts', () => {
  it('finds headings, what rests on evidence and under which heading, and counts words', () => {
    const facts = documentFacts(
      schema.nodeFromJSON(
        toEditor([
          { type: 'heading', level: 1, content: [{ type: 'text', text: 'Two words' }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '坪山 has ' },
              { type: 'value', evidence: 'e2' as never, text: '615' },
            ],
          },
          table(),
          { type: 'heading', level: 2, content: [{ type: 'value', evidence: 'e2' as never, text: '615' }] },
          { type: 'quote', evidence: 'e3' as never, quote: 'q', label: 'l' },
        ]),
      ),
    );
    expect(facts.headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Two words'],
      [2, '615'],
    ]);
    expect(facts.live.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['value', 0],
      ['table', 0],
      ['value', 1],
      ['quote', 1],
    ]);
    expect(evidenceInOrder(facts.live)).toEqual(['e2', 'e1', 'e3']);
    expect(facts.words).toBe(5);
  });
});
