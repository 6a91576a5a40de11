import type { CitedBrief } from '../../shared/contract/briefs.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { BriefBlock, BriefTable, InlineContent } from '../../shared/model/brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';
import { escapeMarkdown, markdownTable } from '../formats/markdown.ts';
import { byLine, cellWords, changeNote, referenceTo, sourceLine } from './brief-words.ts';

/** A brief as Markdown (CommonMark with pipe tables and footnotes): each citation is a footnote that names its source. */
export function briefMarkdown(brief: CitedBrief, messages: Messages): string {
  const [first, ...rest] = brief.blocks;
  const startsWithTitle = first?.type === 'heading' && first.level === 1;
  const title = startsWithTitle ? inline(brief, first.content) : escapeMarkdown(brief.title);
  const parts = [
    `# ${title}`,
    escapeMarkdown(byLine(brief, messages)),
    ...(startsWithTitle ? rest : brief.blocks).map((block) => blockMarkdown(brief, block, messages)),
    footnotes(brief, messages),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(brief: CitedBrief, block: BriefBlock, messages: Messages): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(brief, block.content)}`;
    case 'paragraph':
      return inline(brief, block.content);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(brief, item)}`)
        .join('\n');
    case 'quote':
      return quoteMarkdown(brief, block, messages);
    case 'table':
      return tableMarkdown(brief, block, messages);
  }
}

function inline(brief: CitedBrief, content: InlineContent): string {
  return content
    .map((run) => {
      const text = escapeMarkdown(run.text);
      if (run.type === 'value') return `${text}${mark(brief, run.evidence)}`;
      if (text.trim() === '') return text;
      const emphasis = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
      return `${emphasis}${text}${[...emphasis].reverse().join('')}`;
    })
    .join('');
}

function quoteMarkdown(
  brief: CitedBrief,
  block: Extract<BriefBlock, { type: 'quote' }>,
  messages: Messages,
): string {
  const reference = referenceTo(brief, block.evidence);
  const note = changeNote(reference, block.quote, messages);
  const quoted = escapeMarkdown(block.quote).replace(/\n+/g, '\n> ');
  const said = [`> ${quoted}${mark(brief, block.evidence)}`, '>', `> ${escapeMarkdown(block.label)}`];
  return [...said, ...(note === null ? [] : ['>', `> **${escapeMarkdown(note)}**`])].join('\n');
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
  const number = referenceTo(brief, evidence)?.number ?? null;
  return number === null ? '' : `[^${number}]`;
}

function footnotes(brief: CitedBrief, messages: Messages): string {
  return brief.citations
    .map((citation) => {
      const { title, outlet, date, file } = sourceLine(citation, messages);
      return `[^${citation.number}]: *${escapeMarkdown(title)}*. ${escapeMarkdown(outlet)}, ${date}. \`${file.replaceAll('`', "'")}\``;
    })
    .join('\n');
}
