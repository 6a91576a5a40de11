import type { BriefReference, Citation, CitedBrief } from '../../shared/contract/briefs.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { BriefTableCell } from '../../shared/model/brief.ts';
import type { EvidenceId } from '../../shared/model/ids.ts';

/*
 * The words that every form of an exported brief has in common.
 */

/** A source as it is listed: title, outlet, date, file. */
export function sourceLine({ articleTitle, source, published, path }: Citation, messages: Messages) {
  return {
    title: articleTitle,
    outlet: source ?? messages.text('brief.noSource'),
    date: published?.date ?? messages.text('brief.noDate'),
    file: path.split(/[\\/]/).at(-1) ?? path,
  };
}

export function referenceTo(brief: CitedBrief, evidence: EvidenceId): BriefReference | undefined {
  return brief.references.find((reference) => reference.evidence === evidence);
}

/** What must be said of a quotation whose evidence is no longer what it was; null where all is well. */
export function changeNote(
  reference: BriefReference | undefined,
  quoted: string,
  messages: Messages,
): string | null {
  if (!reference?.current) return messages.text('brief.gone');
  const { quote, location } = reference.current;
  if (quoted.includes(quote) && location !== 'orphaned') return null;
  return messages.text('brief.changed', { value: quote });
}

/** A cell of a table in words: the value and its year, or why there is none. */
export function cellWords(cell: BriefTableCell, messages: Messages): string {
  if (cell.state === 'notFound') return messages.text('cell.notFound');
  if (cell.state === 'notApplicable') return messages.text('cell.notApplicable');
  return cell.year !== null && cell.text !== '' ? `${cell.text} (${cell.year})` : cell.text;
}

/** Who made it and when, as it stands under the title. */
export function byLine({ author, updated }: CitedBrief, messages: Messages): string {
  return messages.text('brief.by', { author, date: updated.slice(0, 10) });
}
