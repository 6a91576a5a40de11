import type { Block } from '../../../../shared/model/block.ts';
import type { PublishedDate } from '../../../../shared/model/partial-date.ts';
import { precisionOf } from '../../../../shared/model/partial-date.ts';
import type { Place, PlaceSuggestion, QuantitySuggestion, Reading } from '../suggestion.ts';
import { recogniseQuantities } from './recognise-quantities.ts';

/*
 * For tests: articles as lines of text, and the places that the seeds name, found by their spelling alone.
 */

function place(id: string, kind: Place['kind'], name: string, nameZh: string, parent: string | null): Place {
  return { id, kind, name, nameZh, aliases: [], parent };
}

export const SHENZHEN = place('cn-440300', 'city', 'Shenzhen', '深圳', null);
export const PINGSHAN = place('cn-440310', 'district', 'Pingshan', '坪山', 'cn-440300');
export const SHANGHAI = place('cn-310000', 'city', 'Shanghai', '上海', null);
export const BAOSHAN = place('cn-310113', 'district', 'Baoshan', '宝山', 'cn-310000');
export const CHENGDU = place('cn-510100', 'city', 'Chengdu', '成都', null);
export const CHONGQING = place('cn-500000', 'city', 'Chongqing', '重庆', null);

const SPELLINGS: readonly (readonly [string, Place])[] = [
  ...[SHENZHEN, SHANGHAI, CHENGDU, CHONGQING].flatMap((one) => [
    [one.name, one] as const,
    [one.nameZh!, one] as const,
  ]),
  ...['Pingshan District', 'Ping Shan District', 'Ping Shan', 'Pingshan', '坪山区', '坪山'].map(
    (name) => [name, PINGSHAN] as const,
  ),
  ...['Baoshan District', 'Baoshan', '宝山区', '宝山'].map((name) => [name, BAOSHAN] as const),
];

/** Every line that is not empty becomes a paragraph. */
export function readingOf(text: string, published: string | null = null): Reading {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', level: 0, start, end });
    start = end + 1;
  }
  return { text, blocks, title: '', published: published === null ? null : publishedOn(published) };
}

function publishedOn(date: string): PublishedDate {
  return { date, precision: precisionOf(date), basis: 'byline' };
}

/** The places of a text, in text order. */
export function placesIn(text: string): PlaceSuggestion[] {
  const found: PlaceSuggestion[] = [];
  for (const [name, one] of SPELLINGS) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (found.every((other) => other.end <= start || end <= other.start)) {
        found.push({ start, end, kind: one.kind, text: name, place: one });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The quantities of a text whose places are found by spelling. */
export function quantitiesIn(
  text: string,
  published: string | null = null,
  main: Place | null = null,
): QuantitySuggestion[] {
  return recogniseQuantities(readingOf(text, published), placesIn(text), main);
}
