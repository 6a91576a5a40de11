import { expect, it } from 'vitest';
import { cutPassage } from './cut-passage.ts';

it('cuts a passage at its matches, with a sign for the end of a paragraph', () => {
  const text = 'the bio park\n\nA bio lab';
  const passage = { start: 100, end: 124, text, paragraph: 1, tags: [] };
  const marks: [number, number][] = [
    [104, 107],
    [116, 119],
  ];
  expect(cutPassage({ ...passage, marks })).toEqual({
    before: 'the',
    after: [
      { words: 'bio', isMatch: true },
      { words: ' park ¶ A ', isMatch: false },
      { words: 'bio', isMatch: true },
      { words: ' lab', isMatch: false },
    ],
  });
});
