import { describe, expect, it } from 'vitest';
import { type CellEvidence, readCell } from './cell-state.ts';
import type { EvidenceId } from './ids.ts';
import type { Quantity } from './quantity.ts';

const money: Quantity = {
  ...{ kind: 'money', low: 0, high: 0, unit: null, currency: 'CNY', modifier: 'exact' },
  ...{ period: { from: '2023', to: '2023' }, place: null, measured: null },
};

function piece(id: string, change: Partial<Quantity>): CellEvidence {
  const quantity = { ...money, ...change };
  return { id: id as EvidenceId, quantity, text: '', published: null, created: '2024-01-01T00:00:00Z' };
}

const exactly = (id: string, value: number, change: Partial<Quantity> = {}): CellEvidence =>
  piece(id, { low: value, high: value, ...change });
const in2021 = { period: { from: '2021', to: '2021' } };

const stateOf = (...evidence: CellEvidence[]) => readCell(evidence, null).state;

describe('a cell', () => {
  it('agrees where one value is the other in fewer digits, and conflicts where it is not', () => {
    expect(stateOf(exactly('a', 1.45e12), exactly('b', 1.4502e12))).toBe('agreeing');
    expect(stateOf(exactly('a', 1.46e12), exactly('b', 1.4502e12))).toBe('conflicting');
    expect(stateOf(exactly('a', 3e7), exactly('b', 2.7e7))).toBe('conflicting');
  });

  it('does not take one count for another rounded, unless it is large', () => {
    const counted = { kind: 'count', currency: null, unit: 'companies' } as const;
    expect(stateOf(exactly('a', 120, counted), exactly('b', 123, counted))).toBe('conflicting');
    expect(stateOf(exactly('a', 12_300, counted), exactly('b', 12_345, counted))).toBe('agreeing');
  });

  it('does not count the bound of an open value in', () => {
    const nearly = piece('b', { low: null, high: 20, modifier: 'nearly' });
    expect(stateOf(exactly('a', 20), nearly)).toBe('conflicting');
    expect(stateOf(exactly('a', 20), piece('b', { low: null, high: 20, modifier: 'upTo' }))).toBe('agreeing');
  });

  it('shows the latest year with the older value beside it, unless the analyst chose', () => {
    const evidence = [exactly('a', 1, in2021), exactly('b', 2)];
    expect(readCell(evidence, null)).toMatchObject({ state: 'superseded', year: 2023, shown: { id: 'b' } });
    const decision = { shown: 'a' as EvidenceId, absence: null, reason: '' };
    expect(readCell(evidence, decision)).toMatchObject({ state: 'single', year: 2021, shown: { id: 'a' } });
  });
});
