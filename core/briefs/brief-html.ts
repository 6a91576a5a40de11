import type { Messages } from '../../shared/messages/messages.ts';
import {
  type BriefBlock,
  type BriefTable,
  type BriefTableCell,
  datedColumns,
  type InlineContent,
  isWideTable,
} from '../../shared/model/brief.ts';
import { tableChanges, valueChange } from '../../shared/model/brief-changes.ts';
import type { CitedBrief } from '../../shared/model/cited-brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';
import { escapeHtml, htmlDocument, htmlText } from '../formats/html.ts';
import {
  byLine,
  cellWords,
  citationOf,
  hasTitleOnTop,
  inlineNotes,
  numberOf,
  quoteNotes,
  referenceTo,
  sourceLine,
  tableKey,
  tableNotes,
  tableNow,
} from './brief-words.ts';

/** A brief as one self-contained page; each citation leads to its source and nothing leads out. */
export function briefHtml(brief: CitedBrief, messages: Messages, faces = ''): string {
  const blocks = brief.blocks.map((block) => blockHtml(brief, block, messages));
  const [title, ...body] = hasTitleOnTop(brief) ? blocks : [`<h1>${htmlText(brief.title)}</h1>`, ...blocks];
  const by = `<p class="by">${htmlText(byLine(brief, messages))}</p>`;
  const parts = ['<div class="oxford"></div>', title, by, ...body, sourcesHtml(brief, messages)];
  const page = parts.filter((part) => part !== '').join('\n');
  return htmlDocument(brief.title, page, { isPage: true, faces, language: messages.language });
}

function blockHtml(brief: CitedBrief, block: BriefBlock, messages: Messages): string {
  switch (block.type) {
    case 'heading':
      if (block.content.length === 0) return '';
      return `<h${block.level}>${inline(brief, block.content)}</h${block.level}>${notesOf(brief, [block.content], messages)}`;
    case 'paragraph':
      if (block.content.length === 0) return '';
      return `<p>${inline(brief, block.content)}</p>${notesOf(brief, [block.content], messages)}`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${inline(brief, item)}</li>`).join('');
      return `<${tag}>${items}</${tag}>${notesOf(brief, block.items, messages)}`;
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
        const stale = valueChange(run.text, referenceTo(brief, run.evidence)) ? ' stale' : '';
        return `<span class="live${stale}">${htmlText(run.text)}${raised(brief, run.evidence)}</span>`;
      }
      const text = htmlText(run.text);
      const bold = run.bold ? `<strong>${text}</strong>` : text;
      return run.italic ? `<em>${bold}</em>` : bold;
    })
    .join('');
}

function notesOf(brief: CitedBrief, contents: readonly InlineContent[], messages: Messages): string {
  return contents
    .flatMap((content) => inlineNotes(brief, content, messages))
    .map((note) => `\n<p class="changed">${htmlText(note)}</p>`)
    .join('');
}

function quoteHtml(
  brief: CitedBrief,
  block: Extract<BriefBlock, { type: 'quote' }>,
  messages: Messages,
): string {
  const citation = citationOf(brief, block.evidence);
  const source = citation && sourceLine(citation, messages);
  const notes = quoteNotes(brief, block, messages);
  const lines = [
    ...(block.label === '' ? [] : [htmlText(block.label)]),
    ...(source
      ? [`${htmlText(source.outlet)}, ${htmlText(source.date)} ${bracketed(brief, block.evidence)}`]
      : []),
    ...notes.map((note) => `<span class="changed">${htmlText(note)}</span>`),
  ];
  return `<blockquote>
<p${languageOf(block.quote)}>${htmlText(block.quote)}</p>
<footer>${lines.join('<br>')}</footer>
</blockquote>`;
}

function tableHtml(brief: CitedBrief, table: BriefTable, messages: Messages): string {
  const changes = tableChanges(table, tableNow(brief, table), ({ evidence }) =>
    evidence === null ? undefined : referenceTo(brief, evidence),
  );
  const isStale = (indicator: string, cell: BriefTableCell): boolean =>
    changes.some((change) => change.indicator === indicator && change.place === cell.place);
  const places = table.places.map(({ name }) => `<th class="value" scope="col">${htmlText(name)}</th>`);
  const dated = datedColumns(table);
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const look = { isStale: isStale(row.indicator, cell), withYear: dated.has(cell.place) };
      return cellHtml(brief, cell, look, messages);
    });
    const unit = row.unit === '' ? '' : ` <small>${htmlText(row.unit)}</small>`;
    return `<tr><th scope="row">${htmlText(row.name)}${unit}</th>${cells.join('')}</tr>`;
  });
  const notes = tableNotes(brief, table, messages).map(
    (note) => `\n<p class="changed">${htmlText(note)}</p>`,
  );
  const key = tableKey(table, messages);
  const legend = key === '' ? '' : `\n<figcaption>${htmlText(key)}</figcaption>`;
  return `<figure${isWideTable(table) ? ' class="wide"' : ''}><table>
<thead><tr><th scope="col">${htmlText(messages.text('sheet.indicator'))}</th>${places.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>${legend}</figure>${notes.join('')}`;
}

function cellHtml(
  brief: CitedBrief,
  cell: BriefTableCell,
  { isStale, withYear }: { isStale: boolean; withYear: boolean },
  messages: Messages,
): string {
  const words = htmlText(cellWords({ ...cell, year: null }, messages));
  const value = isStale ? `<span class="live stale">${words}</span>` : words;
  const year = withYear ? `<span class="year">${cell.text === '' ? '' : (cell.year ?? '')}</span>` : '';
  const mark = cell.evidence === null ? '' : raised(brief, cell.evidence);
  return `<td class="value">${value}${year}${mark}</td>`;
}

/** The number of a piece of evidence as a link to its source; nothing where the evidence is gone. */
function raised(brief: CitedBrief, evidence: EvidenceId): string {
  const number = numberOf(brief, evidence);
  return number === null ? '' : `<sup><a href="#source-${number}">${number}</a></sup>`;
}

function bracketed(brief: CitedBrief, evidence: EvidenceId): string {
  const number = numberOf(brief, evidence);
  return number === null ? '' : `<a href="#source-${number}">[${number}]</a>`;
}

function sourcesHtml(brief: CitedBrief, messages: Messages): string {
  if (brief.citations.length === 0) return '';
  const items = brief.citations.map((citation) => {
    const { title, outlet, date, file } = sourceLine(citation, messages);
    return `<li id="source-${citation.number}"><b>${citation.number}</b><span><cite>${htmlText(title)}</cite><span class="small">${htmlText(
      outlet,
    )}, ${htmlText(date)}.</span> <span class="mono">${htmlText(file)}</span></span></li>`;
  });
  return `<h2>${escapeHtml(messages.text('brief.sources'))}</h2>
<ol class="sources">
${items.join('\n')}
</ol>`;
}

/** A text that is Chinese for the most part is set as Chinese as a whole. */
function languageOf(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 > text.length ? ' lang="zh"' : '';
}
