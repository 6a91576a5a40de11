import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefBlock } from '../../../../shared/model/brief.ts';
import { table } from '../../../../tests/helpers/cited-brief.ts';
import { toEditor } from '../document/to-editor.ts';
import { QuoteNode, TableNode, ValueNode } from './live-nodes.ts';
import { takingTransaction } from './take-blocks.ts';
import { textExtensions } from './text-extensions.ts';

const schema = getSchema([...textExtensions, ValueNode, QuoteNode, TableNode]);

const words = fc.constantFrom('one', 'two', 'three', 'one two');
const content = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: words }),
    fc.record({ type: fc.constant('value' as const), evidence: fc.constantFrom('e1', 'e2'), text: words }),
  ),
  { maxLength: 3 },
);
const block = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2), content }),
  fc.record({ type: fc.constant('paragraph' as const), content }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(content, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('quote' as const), evidence: fc.constant('e1'), quote: words, label: words }),
  fc.constant(table()),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 5 }) as fc.Arbitrary<BriefBlock[]>;

const paragraph = (text: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const stateOf = (text: readonly BriefBlock[]): EditorState =>
  EditorState.create({ schema, doc: schema.nodeFromJSON(toEditor(text)) });

describe('takingTransaction', () => {
  it('makes any text into any other', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const transaction = takingTransaction(stateOf(before), after);
        const doc = transaction ? transaction.doc : stateOf(before).doc;
        expect(doc.toJSON()).toEqual(stateOf(after).doc.toJSON());
      }),
    );
  });

  it('does nothing where the text is that already', () => {
    expect(takingTransaction(stateOf([paragraph('a')]), [paragraph('a')])).toBeNull();
  });

  it('leaves the caret where it is when something changes elsewhere', () => {
    const state = stateOf([paragraph('first'), paragraph('second'), paragraph('third')]);
    const inThird = state.doc.content.size - 3;
    const before = state.apply(state.tr.setSelection(TextSelection.create(state.doc, inThird)));
    const after = [paragraph('first and more'), paragraph('second'), paragraph('third')];
    const { selection } = takingTransaction(before, after)!;
    expect(selection.$from.parent.textContent).toBe('third');
    expect(selection.$from.parentOffset).toBe(before.selection.$from.parentOffset);
  });
});
