import { changeWords } from '../../shared/messages/change-words.ts';
import { dateWords } from '../../shared/messages/date-words.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import {
  type BriefTable,
  type BriefTableCell,
  hasConflict,
  type InlineContent,
  titleHeadingOf,
  titleOf,
} from '../../shared/model/brief.ts';
import { quoteChange, tableChanges, valueChange } from '../../shared/model/brief-changes.ts';
import type { BriefReference, Citation, CitedBrief } from '../../shared/model/cited-brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';

/*
 * The words that every form of an exported brief has in common.
 */

/** A source as it is listed: title, outlet, date, file. */
export function sourceLine({ articleTitle, source, published, path }: Citation, messages: Messages) {
  return {
    title: articleTitle,
    outlet: source ?? messages.text('brief.noSource'),
    date: published ? dateWords(published.date, messages.language) : messages.text('brief.noDate'),
    file: path.split(/[\\/]/).at(-1) ?? path,
  };
}

export function citationOf(brief: CitedBrief, evidence: EvidenceId): Citation | undefined {
  const number = numberOf(brief, evidence);
  return brief.citations.find((citation) => citation.number === number);
}

/** The number of a piece of evidence; null where it is gone. */
export function numberOf(brief: CitedBrief, evidence: EvidenceId): number | null {
  return referenceTo(brief, evidence)?.number ?? null;
}

export function referenceTo(brief: CitedBrief, evidence: EvidenceId): BriefReference | undefined {
  return brief.references.find((reference) => reference.evidence === evidence);
}

/** What must be said of the values in a text whose evidence is no longer what it was. */
export function inlineNotes(brief: CitedBrief, content: InlineContent, messages: Messages): string[] {
  return content.flatMap((run) => {
    const change = run.type === 'value' ? valueChange(run.text, referenceTo(brief, run.evidence)) : null;
    return change ? [`${run.text}: ${changeWords(change, messages)}`] : [];
  });
}

export function quoteNotes(
  brief: CitedBrief,
  { quote, evidence }: { quote: string; evidence: EvidenceId },
  messages: Messages,
): string[] {
  const change = quoteChange(quote, referenceTo(brief, evidence));
  return change ? [changeWords(change, messages)] : [];
}

export function tableNotes(brief: CitedBrief, table: BriefTable, messages: Messages): string[] {
  const known = (cell: BriefTableCell) =>
    cell.evidence === null ? undefined : referenceTo(brief, cell.evidence);
  return tableChanges(table, tableNow(brief, table), known).map(({ indicator, place, change }) => {
    const row = table.rows.find((candidate) => candidate.indicator === indicator);
    const column = table.places.find(({ id }) => id === place);
    return `${column?.name}, ${row?.name}: ${changeWords(change, messages)}`;
  });
}

/** A table as its sheet would give it now. */
export function tableNow(brief: CitedBrief, { sheet }: BriefTable): BriefTable | undefined {
  return brief.tables.find((table) => table.sheet === sheet);
}

/** What the signs in a table mean; empty where it has none. */
export function tableKey(table: BriefTable, messages: Messages): string {
  return hasConflict(table) ? messages.text('brief.inConflict') : '';
}

/** A cell of a table in words: the value and its year, or why there is none. */
export function cellWords(cell: BriefTableCell, messages: Messages): string {
  if (cell.state === 'notFound') return messages.text('cell.notFound');
  if (cell.state === 'notApplicable') return messages.text('cell.notApplicable');
  const sign = cell.state === 'conflicting' ? `${messages.text('brief.conflictSign')} ` : '';
  return `${sign}${cell.year !== null && cell.text !== '' ? `${cell.text} (${cell.year})` : cell.text}`;
}

/** True where the text begins with its title; else the title is put over it. */
export function hasTitleOnTop({ blocks }: CitedBrief): boolean {
  return titleHeadingOf(blocks) === 0 && titleOf(blocks) !== null;
}

/** Who made it and when, as it stands under the title. */
export function byLine({ author, updated }: CitedBrief, messages: Messages): string {
  return messages.text('brief.by', { author, date: dateWords(updated.slice(0, 10), messages.language) });
}
