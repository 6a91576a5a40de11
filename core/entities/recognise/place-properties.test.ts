import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { recognisePlaces } from './place-recogniser.ts';

const gazetteer = loadGazetteer();
const pieces = [
  ...[
    'Shenzhen',
    'Ping Shan',
    'Baoshan',
    'Pingshan District',
    'Suzhou',
    'Zhong Nanshan',
    'Dean',
    "Xi'an",
    'Jilin',
    'US',
  ],
  ...[
    '深圳市',
    '坪山',
    '和平区',
    '重慶',
    '济南市中区',
    '扩大连云港',
    '钟南山院士',
    '成都高新区',
    '大学',
    '医院',
    '有限公司',
  ],
  ...[
    ' ',
    ' ',
    ', ',
    '. ',
    '-',
    "'s ",
    ' of ',
    ' in ',
    ' and ',
    ' (',
    ')',
    '（',
    '）',
    '、',
    '的',
    '\n',
    '\n\n',
    '\u0301',
    '😀',
  ],
  ...[' University', ' Co., Ltd.', ' District', ' districts', ' Bay', 'A', 'x', '1.png'],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const blockKind = fc.constantFrom('title', 'byline', 'paragraph', 'heading');

describe('recognisePlaces', () => {
  it('gives suggestions in text order that do not overlap, lie in the text and say what stands there', () => {
    fc.assert(
      fc.property(anyText, anyText, blockKind, fc.nat(), (text, title, kind, cut) => {
        const end = text.length === 0 ? 0 : cut % text.length;
        const blocks = [{ kind, level: 0, start: 0, end } as const];
        const found = recognisePlaces({ text, title, blocks, published: null }, gazetteer);
        let last = kind === 'byline' ? end : 0;
        for (const suggestion of found) {
          expect(suggestion.start).toBeGreaterThanOrEqual(last);
          expect(suggestion.end).toBeGreaterThan(suggestion.start);
          expect(suggestion.text).toBe(text.slice(suggestion.start, suggestion.end));
          expect(suggestion.place).toBe(gazetteer.byId(suggestion.place.id));
          expect(suggestion.kind).toBe(suggestion.place.kind);
          last = suggestion.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = { text, title: '', blocks: [], published: null };
        expect(recognisePlaces(reading, gazetteer)).toEqual(recognisePlaces(reading, gazetteer));
      }),
    );
  });

  it.each([
    ['one word', 'A', 0],
    ['capitals', 'A ', 0],
    ['one name', 'Shenzhen', 0],
    ['names on one line', 'Shenzhen ', 1],
    ['the beginning of a long name', 'Beijing Economic and Technological ', 1],
    ['institutions', 'Shenzhen University. ', 0],
    ['Chinese names', '深圳市', 1],
    ['accents', 'A\u0301\u0301\u0301\u0301', 0],
    ['brackets', '(深圳', 1],
  ])(
    'comes to an end on half a million characters of %s',
    (_, piece, share) => {
      const count = Math.floor(500_000 / piece.length);
      const reading = { text: piece.repeat(count), title: '', blocks: [], published: null };
      const found = recognisePlaces(reading, gazetteer).length;
      expect(found).toBeGreaterThanOrEqual(share * count * 0.99);
      if (share === 0) expect(found).toBeLessThan(2);
    },
    60_000,
  );
});
