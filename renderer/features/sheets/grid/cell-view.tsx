import { memo } from 'react';
import type { CellState } from '../../../../shared/model/sheet.ts';
import { t } from '../../../workbench/words.ts';
import { StateGlyph } from '../state-glyph.tsx';
import type { CellLook } from './cell-look.ts';
import classes from './cell-view.module.css';

/** A value with its state at the left and its year at the right, or why there is none. */
export const CellView = memo(function CellView({ value: look }: { value: CellLook }) {
  switch (look.state) {
    case 'empty':
      return <span className="unseen">{t('cell.empty')}</span>;
    case 'notFound':
    case 'notApplicable':
      return <Absent state={look.state} />;
    default:
      return <Value look={look} />;
  }
});

function Absent({ state }: { state: 'notFound' | 'notApplicable' }) {
  return (
    <div className={classes.absent} data-state={state}>
      <span>{t(`cell.${state}`)}</span>
    </div>
  );
}

function Value({ look }: { look: CellLook }) {
  const { state, pieces, value, year, earlier, isText, isLong, standing } = look;
  return (
    <div
      className={classes.cell}
      data-state={state}
      data-text={isText || undefined}
      data-long={isLong || undefined}
      data-undated={(year === null && standing === 'active') || undefined}
      data-standing={standing}
    >
      <span className={classes.state}>
        <StateGlyph state={state} />
        {pieces > 1 ? <span aria-hidden>{pieces}</span> : null}
        <span className="unseen">{stateWords(state, pieces)}</span>
      </span>
      <span className={classes.value} title={value}>
        {earlier === '' ? null : <s className={classes.earlier}>{earlier}</s>}
        {value}
      </span>
      <Year year={year} standing={standing} />
    </div>
  );
}

/** Where the article is set aside, its word stands there; the year is then in the hint. */
function Year({ year, standing }: Pick<CellLook, 'year' | 'standing'>) {
  if (standing === 'active') return year === null ? null : <span className={classes.year}>{year}</span>;
  const hint = [year, t(`standing.article.${standing}`)].filter((part) => part !== null).join(', ');
  return (
    <span className={classes.aside} title={hint}>
      <span aria-hidden>{t(`cell.${standing}`)}</span>
      <span className="unseen">{hint}</span>
    </span>
  );
}

/** 'conflict, 2 pieces of evidence: ' */
function stateWords(state: CellState, pieces: number): string {
  return t('cell.spoken', { state: t(`state.${state}`), pieces: t('sheet.pieces', { count: pieces }) });
}
