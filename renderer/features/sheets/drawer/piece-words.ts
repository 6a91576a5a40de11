import { type CellEvidence, evidenceYear, relationTo } from '../../../../shared/model/cell-state.ts';
import { formatPeriod, formatQuantity } from '../../../../shared/model/quantity-format.ts';
import type { Cell, CellState } from '../../../../shared/model/sheet.ts';
import { t } from '../../../workbench/words.ts';
import type { Piece } from './evidence-store.ts';

/** '> 1,000', '¥48.7 bn', or the analyst's words. */
export function valueWords({ quantity, text }: Pick<Piece, 'quantity' | 'text'>): string {
  return quantity ? formatQuantity(quantity, { withoutUnit: true }).text : text;
}

/** What is counted and the period that the words state: 'firms, 19 Oct 2023'. */
export function periodWords({ quantity, published }: Piece): string {
  const unit = quantity?.kind === 'count' ? (quantity.unit ?? '') : '';
  const stated = quantity?.period ? formatPeriod(quantity.period) : '';
  const year = evidenceYear({ quantity, published });
  const period = stated === '' && year !== null ? String(year) : stated;
  return [unit, period].filter((part) => part !== '').join(', ');
}

/** Where it was published and when: 'China Daily, 19 Oct 2023'. */
export function sourceWords({ source, published }: Piece): string {
  const date = published ? formatPeriod({ from: published.date, to: published.date }) : '';
  return [source ?? '', date].filter((part) => part !== '').join(', ');
}

/** What a cell says about its evidence, in a sentence. */
export function stateSentence(state: CellState, pieces: readonly Piece[], cell: Cell | undefined): string {
  const shown = pieces.find(({ id }) => id === cell?.shown);
  if (!shown) return t(`evidence.${state}` as 'evidence.empty');
  if (cell?.decision?.shown) return settledSentence(pieces, shown);
  switch (state) {
    case 'conflicting':
      return conflictSentence(pieces, shown);
    case 'superseded':
      return supersededSentence(pieces, shown);
    case 'agreeing':
      return t('evidence.agreeing', { count: pieces.filter(isWith(shown, 'agrees')).length + 1 });
    default:
      return t(`evidence.${state}` as 'evidence.empty');
  }
}

function conflictSentence(pieces: readonly Piece[], shown: Piece): string {
  const other = pieces.find(isWith(shown, 'conflicts'));
  if (!other) return '';
  const year = evidenceYear(shown);
  const values = { one: valueWords(other), other: valueWords(shown) };
  const sentence =
    year === null ? t('evidence.conflictUndated', values) : t('evidence.conflict', { ...values, year });
  return `${sentence} ${t(other.article === shown.article ? 'evidence.oneArticle' : 'evidence.twoArticles')}`;
}

function supersededSentence(pieces: readonly Piece[], shown: Piece): string {
  const earlier = pieces.find(isWith(shown, 'earlier'));
  if (!earlier) return '';
  return t('evidence.superseded', {
    shown: valueWords(shown),
    year: evidenceYear(shown),
    earlier: valueWords(earlier),
    earlierYear: evidenceYear(earlier),
  });
}

function settledSentence(pieces: readonly Piece[], shown: Piece): string {
  const against = pieces.filter(isWith(shown, 'conflicts')).length;
  const settled = t('evidence.settled', { shown: valueWords(shown) });
  return against === 0 ? settled : `${settled} ${t('evidence.against', { count: against })}`;
}

function isWith(shown: CellEvidence, relation: ReturnType<typeof relationTo>) {
  return (piece: CellEvidence): boolean => relationTo(shown, piece) === relation;
}
