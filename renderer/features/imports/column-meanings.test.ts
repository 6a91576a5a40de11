import { describe, expect, it } from 'vitest';
import { NO_COLUMNS } from '../../../shared/model/reading-choices.ts';
import { mappingOf, meaningsIn, withMeaning } from './column-meanings.ts';

const names = ['kicker', 'lead', 'story', 'day'];
const mapping = { ...NO_COLUMNS, text: ['story'], title: 'kicker' };

describe('what the columns of a table are for', () => {
  it('comes from a mapping and makes the same again', () => {
    expect(mappingOf(names, meaningsIn(names, mapping))).toEqual(mapping);
  });

  it('can be text for several columns, in the order of the table', () => {
    const meanings = withMeaning(meaningsIn(names, mapping), 'lead', 'text');
    expect(mappingOf(names, meanings)?.text).toEqual(['lead', 'story']);
  });

  it('moves what only one column can be', () => {
    const meanings = withMeaning(meaningsIn(names, mapping), 'day', 'title');
    expect(mappingOf(names, meanings)).toMatchObject({ title: 'day' });
    expect(meanings.has('kicker')).toBe(false);
  });

  it('is no choice without a text', () => {
    expect(mappingOf(names, withMeaning(meaningsIn(names, mapping), 'story', null))).toBeNull();
    expect(mappingOf(names, meaningsIn(names, null))).toBeNull();
  });
});
