import type { ReactNode } from 'react';
import type { CellState } from '../../../shared/model/sheet.ts';
import classes from './state-glyph.module.css';

/** The sign of a cell's state, drawn so that it is the same on every system; nothing for states without evidence. */
export function StateGlyph({ state }: { state: CellState }) {
  const drawing = drawings[state];
  if (!drawing) return null;
  return (
    <svg className={classes.glyph} width={12} height={12} viewBox="0 0 12 12" aria-hidden>
      {drawing}
    </svg>
  );
}

const drawings: Readonly<Partial<Record<CellState, ReactNode>>> = {
  single: <circle cx={6} cy={6} r={2.5} fill="currentColor" stroke="none" />,
  agreeing: <path d="M2 4.25h8M2 7.75h8" />,
  conflicting: <path d="M1.75 4.25h8.5M1.75 7.75h8.5M8.5 1.5l-5 9" />,
  superseded: <path d="M2.5 10.25h7M6 10V2.25M3 5l3-3 3 3" />,
  estimated: (
    <path d="M1.75 5c1.4-1.7 2.85-1.7 4.25-.6s2.85 1.1 4.25-.6M1.75 8.6c1.4-1.7 2.85-1.7 4.25-.6s2.85 1.1 4.25-.6" />
  ),
};
