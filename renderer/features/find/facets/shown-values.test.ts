import { expect, it } from 'vitest';
import { shownValues } from './shown-values.ts';

const value = (name: string, count: number) => ({ value: name, label: name, count });

it('lists what results have, then what the library has besides, with 0', () => {
  const all = [value('a', 9), value('b', 7), value('c', 5)];
  expect(shownValues([value('b', 2)], all, [])).toEqual([value('b', 2), value('a', 0), value('c', 0)]);
});

it('never hides what is chosen', () => {
  const found = Array.from({ length: 12 }, (_, at) => value(`x${at}`, 1));
  expect(shownValues(found, [value('a', 9)], ['a']).at(-1)).toEqual(value('a', 0));
  expect(shownValues(found, [value('a', 9)], [])).toHaveLength(12);
});
