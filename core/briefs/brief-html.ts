import type { CitedBrief } from '../../shared/contract/briefs.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { BriefBlock, BriefTable, InlineContent } from '../../shared/model/brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';
import { escapeHtml, htmlDocument } from '../formats/html.ts';
import { byLine, cellWords, changeNote, referenceTo, sourceLine } from './brief-words.ts';

/** A brief as one self-contained page; each citation leads to its source and nothing leads out. */
export function briefHtml(brief: CitedBrief, messages: Messages): string {
  const [first, ...rest] = brief.blocks;
  const startsWithTitle = first?.type === 'heading' && first.level === 1;
  const title = startsWithTitle ? inline(brief, first.content) : escapeHtml(brief.title);
  const body = startsWithTitle ? rest : brief.blocks;
  return htmlDocument(
    brief.title,
    [
      '<div class="oxford"></div>',
      `<h1>${title}</h1>`,
      `<p class="by">${escapeHtml(byLine(brief, messages))}</p>`,
      ...body.map((block) => blockHtml(brief, block, messages)),
      sourcesHtml(brief, messages),
    ].join('\n'),
  );
}

function blockHtml(brief: CitedBrief, block: BriefBlock, messages: Messages): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${inline(brief, block.content)}</h${block.level}>`;
    case 'paragraph':
      return block.content.length === 0 ? '' : `<p>${inline(brief, block.content)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inline(brief, item)}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return quoteHtml(brief, block, messages);
    case 'table':
      return tableHtml(brief, block, messages);
  }
}

function inline(brief: CitedBrief, content: InlineContent): string {
  return content
    .map((run) => {
      if (run.type === 'value') {
        return `<span class="live">${escapeHtml(run.text)}${citationMark(brief, run.evidence)}</span>`;
      }
      const text = escapeHtml(run.text);
      const bold = run.bold ? `<strong>${text}</strong>` : text;
      return run.italic ? `<em>${bold}</em>` : bold;
    })
    .join('');
}

function quoteHtml(
  brief: CitedBrief,
  block: Extract<BriefBlock, { type: 'quote' }>,
  messages: Messages,
): string {
  const reference = referenceTo(brief, block.evidence);
  const citation = brief.citations.find(({ number }) => number === reference?.number);
  const source = citation && sourceLine(citation, messages);
  const note = changeNote(reference, block.quote, messages);
  const from = source ? `${source.outlet}, ${source.date}` : '';
  return `<figure id="e-${escapeHtml(block.evidence)}">
<blockquote><p${languageOf(block.quote)}>${escapeHtml(block.quote)}</p>
<footer>${escapeHtml(block.label)}<br>${escapeHtml(from)} ${citationMark(brief, block.evidence, 'bracket')}${
    note === null ? '' : `<br><span class="changed">${escapeHtml(note)}</span>`
  }</footer></blockquote>
</figure>`;
}

function tableHtml(brief: CitedBrief, table: BriefTable, messages: Messages): string {
  const places = table.places.map(({ name }) => `<th class="value">${escapeHtml(name)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const mark = cell.evidence === null ? '' : citationMark(brief, cell.evidence);
      return `<td class="value">${escapeHtml(cellWords(cell, messages))}${mark}</td>`;
    });
    const unit = row.unit === '' ? '' : ` <small>${escapeHtml(row.unit)}</small>`;
    return `<tr><td>${escapeHtml(row.name)}${unit}</td>${cells.join('')}</tr>`;
  });
  return `<figure><table>
<thead><tr><th>${escapeHtml(messages.text('sheet.indicator'))}</th>${places}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></figure>`;
}

function citationMark(
  brief: CitedBrief,
  evidence: EvidenceId,
  form: 'raised' | 'bracket' = 'raised',
): string {
  const number = referenceTo(brief, evidence)?.number ?? null;
  if (number === null) return '';
  const link = `<a href="#source-${number}">${form === 'bracket' ? `[${number}]` : number}</a>`;
  return form === 'bracket' ? link : `<sup>${link}</sup>`;
}

function sourcesHtml(brief: CitedBrief, messages: Messages): string {
  if (brief.citations.length === 0) return '';
  const items = brief.citations.map((citation) => {
    const { title, outlet, date, file } = sourceLine(citation, messages);
    return `<li id="source-${citation.number}" value="${citation.number}"><cite>${escapeHtml(title)}</cite>. ${escapeHtml(
      outlet,
    )}, ${escapeHtml(date)}. <span class="mono">${escapeHtml(file)}</span></li>`;
  });
  return `<h2>${escapeHtml(messages.text('brief.sources'))}</h2>
<ol class="sources">
${items.join('\n')}
</ol>`;
}

function languageOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? ' lang="zh"' : '';
}
