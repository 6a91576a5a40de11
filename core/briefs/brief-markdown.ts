import type { Messages } from '../../shared/messages/messages.ts';
import { type BriefBlock, type BriefTable, type InlineContent } from '../../shared/model/brief.ts';
import type { CitedBrief } from '../../shared/model/cited-brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';
import {
  codeSpan,
  emphasise,
  escapeMarkdown,
  guardLines,
  markdownTable,
  oneLine,
} from '../formats/markdown.ts';
import {
  byLine,
  cellWords,
  citationOf,
  hasTitleOnTop,
  inlineNotes,
  numberOf,
  quoteNotes,
  sourceLine,
  tableKey,
  tableNotes,
} from './brief-words.ts';

/** A brief as Markdown (CommonMark with pipe tables and footnotes): each citation is a footnote that names its source. */
export function briefMarkdown(brief: CitedBrief, messages: Messages): string {
  const startsWithTitle = hasTitleOnTop(brief);
  const blocks = brief.blocks.map((block) => blockMarkdown(brief, block, messages));
  const [first, ...rest] = startsWithTitle ? blocks : [`# ${line(brief.title)}`, ...blocks];
  const parts = [first!, line(byLine(brief, messages)), ...rest, footnotes(brief, messages)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(brief: CitedBrief, block: BriefBlock, messages: Messages): string {
  switch (block.type) {
    case 'heading': {
      const words = oneLine(inline(brief, block.content));
      return words === ''
        ? ''
        : withNotes(`${'#'.repeat(block.level)} ${words}`, inlineNotes(brief, block.content, messages));
    }
    case 'paragraph':
      return withNotes(guardLines(inline(brief, block.content)), inlineNotes(brief, block.content, messages));
    case 'list':
      return listMarkdown(brief, block, messages);
    case 'quote':
      return quoteMarkdown(brief, block, messages);
    case 'table':
      return withNotes(
        [tableMarkdown(brief, block, messages), line(tableKey(block, messages))].filter(Boolean).join('\n\n'),
        tableNotes(brief, block, messages),
      );
  }
}

function inline(brief: CitedBrief, content: InlineContent): string {
  return content
    .map((run, at) => {
      const text = escapeMarkdown(run.text);
      if (run.type === 'value') return `${text}${mark(brief, run.evidence)}`;
      const around = { before: content[at - 1]?.text ?? '', after: content[at + 1]?.text ?? '' };
      return emphasise(text, { bold: run.bold ?? false, italic: run.italic ?? false }, around);
    })
    .join('');
}

function listMarkdown(
  brief: CitedBrief,
  { ordered, items }: Extract<BriefBlock, { type: 'list' }>,
  messages: Messages,
): string {
  const lines = items.map((item, index) => {
    const sign = ordered ? `${index + 1}.` : '-';
    // What goes on in an item is indented as deep as its first word.
    const words = guardLines(inline(brief, item)).replace(/\n/g, `\n${' '.repeat(sign.length + 1)}`);
    return `${sign} ${words}`.trimEnd();
  });
  return withNotes(
    lines.join('\n'),
    items.flatMap((item) => inlineNotes(brief, item, messages)),
  );
}

function quoteMarkdown(
  brief: CitedBrief,
  block: Extract<BriefBlock, { type: 'quote' }>,
  messages: Messages,
): string {
  const citation = citationOf(brief, block.evidence);
  const source = citation && sourceLine(citation, messages);
  const words = `${guardLines(escapeMarkdown(block.quote))}${mark(brief, block.evidence)}`;
  const parts = [
    words,
    line(block.label),
    ...(source ? [line(`${source.outlet}, ${source.date}`)] : []),
    ...quoteNotes(brief, block, messages).map(note),
  ];
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n')
    .map((text) => `> ${text}`.trimEnd())
    .join('\n');
}

function tableMarkdown(brief: CitedBrief, table: BriefTable, messages: Messages): string {
  const head = [messages.text('sheet.indicator'), ...table.places.map(({ name }) => name)];
  const rows = table.rows.map((row) => [
    row.unit === '' ? row.name : `${row.name} (${row.unit})`,
    ...row.cells.map((cell) => cellWords(cell, messages)),
  ]);
  const numbered = table.rows.map((row) => [
    '',
    ...row.cells.map(({ evidence }) => (evidence ? mark(brief, evidence) : '')),
  ]);
  return markdownTable([head, ...rows], [[], ...numbered]).trimEnd();
}

/** The footnote of a piece of evidence; none where it is gone. */
function mark(brief: CitedBrief, evidence: EvidenceId): string {
  const number = numberOf(brief, evidence);
  return number === null ? '' : `[^${number}]`;
}

function footnotes(brief: CitedBrief, messages: Messages): string {
  return brief.citations
    .map((citation) => {
      const { title, outlet, date, file } = sourceLine(citation, messages);
      return `[^${citation.number}]: *${oneLine(escapeMarkdown(title))}*. ${escapeMarkdown(outlet)}, ${date}. ${codeSpan(file)}`;
    })
    .join('\n');
}

/** Under a block stands what must be said of it. */
function withNotes(markdown: string, notes: readonly string[]): string {
  return [markdown, ...notes.map(note)].filter((part) => part !== '').join('\n\n');
}

function note(text: string): string {
  return emphasise(line(text), { bold: true, italic: false }, { before: '', after: '' });
}

function line(text: string): string {
  return oneLine(escapeMarkdown(text));
}
