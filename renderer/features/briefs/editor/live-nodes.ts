import { type DOMOutputSpec, type Node as DocumentNode } from '@tiptap/pm/model';
import { Node } from '@tiptap/core';
import { BriefBlock, BriefTable, ValueRun } from '../../../../shared/model/brief.ts';
import { quoteAttributes, tableOf, valueAttributes } from '../document/document-facts.ts';

/*
 * The nodes that rest on evidence. Each is one thing to the caret: it is selected, cut and pasted whole. On the clipboard
 * they are ordinary HTML that any program can read; what comes back is checked as any input is.
 */

const attribute = (value: unknown = null) => ({ default: value, rendered: false });

export const ValueNode = Node.create({
  name: 'value',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ evidence: attribute(), text: attribute('') }),
  parseHTML: () => [
    { tag: 'span[data-brief-value]', getAttrs: (element) => parse(ValueRun, 'value', element) },
  ],
  renderHTML: ({ node }) => [
    'span',
    { 'data-brief-value': JSON.stringify(valueAttributes(node)) },
    valueAttributes(node).text,
  ],
  renderText: ({ node }) => valueAttributes(node).text,
});

export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ evidence: attribute(), quote: attribute(''), label: attribute('') }),
  parseHTML: () => [
    { tag: 'blockquote[data-brief-quote]', getAttrs: (element) => parse(BriefBlock, 'quote', element) },
  ],
  renderHTML: ({ node }) => {
    const quote = quoteAttributes(node);
    const lines: DOMOutputSpec[] = [
      ['p', quote.quote],
      ['p', quote.label],
    ];
    return ['blockquote', { 'data-brief-quote': JSON.stringify(quote) }, ...lines];
  },
  renderText: ({ node }) => `${quoteAttributes(node).quote}\n${quoteAttributes(node).label}`,
});

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ table: attribute() }),
  parseHTML: () => [
    {
      tag: 'table[data-brief-table]',
      getAttrs: (element) => {
        const table = parse(BriefTable, 'table', element);
        return table && { table };
      },
    },
  ],
  renderHTML: ({ node }) => [
    'table',
    { 'data-brief-table': JSON.stringify(tableOf(node)) },
    ['tbody', ...tableRows(node).map(tableRow)],
  ],
  renderText: ({ node }) =>
    tableRows(node)
      .map((row) => row.join('\t'))
      .join('\n'),
});

function tableRows(node: DocumentNode): string[][] {
  const { places, rows } = tableOf(node);
  return [
    ['', ...places.map(({ name }) => name)],
    ...rows.map(({ name, unit, cells }) => [
      unit === '' ? name : `${name} (${unit})`,
      ...cells.map(({ text }) => text),
    ]),
  ];
}

function tableRow(cells: string[]): DOMOutputSpec {
  return ['tr', ...cells.map((cell): DOMOutputSpec => ['td', cell])];
}

interface Schema<Value> {
  safeParse(input: unknown): { success: true; data: Value } | { success: false };
}

/** What a node was written to the clipboard with; false (no such node) where it is not that. */
function parse<Value extends { type: string }>(
  schema: Schema<Value>,
  type: Value['type'],
  element: HTMLElement,
): Value | false {
  const name = `data-brief-${type}`;
  try {
    const written = JSON.parse(element.getAttribute(name) ?? '') as object;
    const result = schema.safeParse({ ...written, type });
    return result.success && result.data.type === type && result.data;
  } catch {
    return false;
  }
}
