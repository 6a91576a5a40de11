import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';

describe('foldName', () => {
  it.each([
    ['Ping Shan', 'pingshan'],
    ['PING-SHAN', 'pingshan'],
    ["Xi'an", 'xian'],
    ['Xi’an', 'xian'],
    ['Ürümqi', 'urumqi'],
    ['São Paulo', 'saopaulo'],
    ['Ｓｈｅｎｚｈｅｎ', 'shenzhen'],
    ['重慶', '重庆'],
    ['臺灣', '台湾'],
    ['满洲里', '满洲里'],
    ['U.S.', 'us'],
  ])('folds %s to %s', (name, key) => {
    expect(foldName(name)).toBe(key);
  });

  it('gives the decomposed form of a letter the same key', () => {
    expect(foldName('U\u0308ru\u0308mqi')).toBe(foldName('Ürümqi'));
  });
});
