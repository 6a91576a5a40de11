import { describe, expect, it } from 'vitest';
import { evidenceId, goneReference, reference, table } from '../../tests/helpers/cited-brief.ts';
import { quoteChange, tableChanges, valueChange } from './brief-changes.ts';

describe('valueChange', () => {
  it('tells a value that reads otherwise now, one that is gone, and one whose words are lost', () => {
    expect(valueChange('615 companies', reference('e', 1))).toBeNull();
    expect(valueChange('600', reference('e', 1))).toEqual({ kind: 'changed', now: '615 companies' });
    expect(valueChange('615 companies', goneReference('e'))).toEqual({ kind: 'gone' });
    expect(valueChange('615 companies', reference('e', 1, { location: 'orphaned' }))).toEqual({
      kind: 'lost',
    });
  });

  it('says nothing of evidence that is not known yet', () => {
    expect(valueChange('615', undefined)).toBeNull();
  });
});

describe('quoteChange', () => {
  it('lets words stand around the quotation', () => {
    expect(quoteChange('…has reached 615, forming…', reference('e', 1))).toBeNull();
    expect(quoteChange('…has reached 600…', reference('e', 1))).toEqual({
      kind: 'changed',
      now: '…has reached 615, forming…',
    });
  });
});

describe('tableChanges', () => {
  const known = () => reference('e1', 1);
  const at = { indicator: 'indicator-1', place: 'cn-440300' };

  it('finds nothing where the sheet shows the same', () => {
    expect(tableChanges(table(), table(), known)).toEqual([]);
  });

  it('tells a cell that shows another value, one that conflicts now, and one without evidence', () => {
    const other = table({ text: '700', year: 2021, evidence: evidenceId('e2') });
    expect(tableChanges(table(), other, known)).toEqual([
      { ...at, change: { kind: 'changed', now: '700 (2021)' } },
    ]);
    expect(tableChanges(table(), table({ state: 'conflicting' }), known)).toEqual([
      { ...at, change: { kind: 'conflict' } },
    ]);
    expect(tableChanges(table(), table({ evidence: null, text: '', state: 'empty' }), known)).toEqual([
      { ...at, change: { kind: 'gone' } },
    ]);
  });

  it('takes a value that is only shown in another unit for the same', () => {
    const inThousands = table({ text: '0.6' });
    inThousands.rows[0]!.unit = 'thousand companies';
    expect(tableChanges(table(), inThousands, known)).toEqual([]);
  });

  it('takes a sheet that is gone, and a row that is gone, for evidence that is gone', () => {
    expect(tableChanges(table(), undefined, () => goneReference('e1'))).toEqual([
      { ...at, change: { kind: 'gone' } },
    ]);
    expect(tableChanges(table(), { ...table(), rows: [] }, () => goneReference('e1'))).toEqual([
      { ...at, change: { kind: 'gone' } },
    ]);
  });
});
