import { expect, test } from 'vitest';
import { singularNoun } from './singular-noun.ts';

test.each([
  ['centers', 'center'],
  ['companies', 'company'],
  ['enterprises', 'enterprise'],
  ['classes', 'class'],
  ['people', 'person'],
  ['days', 'day'],
  ['series', 'series'],
  ['campus', 'campus'],
  ['家', '家'],
  ['leaders and guests', 'leaders and guests'],
])('one of %s is a %s', (plural, singular) => {
  expect(singularNoun(plural)).toBe(singular);
});
