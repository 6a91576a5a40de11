import { describe, expect, it } from 'vitest';
import type { Place } from '../recognise/suggestion.ts';
import { createGazetteer } from './gazetteer.ts';

const rows = [
  ['iso-CN', 'country', 'China', '中国', ''],
  ['cn-440000', 'province', 'Guangdong', '广东省', 'iso-CN', '广东'],
  ['cn-440300', 'city', 'Shenzhen', '深圳市', 'cn-440000', '深圳'],
  ['cn-440310', 'district', 'Pingshan', '坪山区', 'cn-440300', '坪山', 'Pingshan District', 'Ping Shan'],
  ['cn-210503', 'district', 'Pingshan', '平山区', 'cn-210500', '平山'],
  ['cn-360300', 'city', 'Pingxiang', '萍乡市', 'cn-360000', '萍乡'],
];
const gazetteer = createGazetteer(rows, [], [['cn-440300', '鹏城', 'Pengcheng']]);

function ids(places: readonly Place[]): string[] {
  return places.map(({ id }) => id);
}

describe('createGazetteer', () => {
  it('finds a place by its id', () => {
    expect(gazetteer.byId('cn-440310')).toMatchObject({
      name: 'Pingshan',
      nameZh: '坪山区',
      kind: 'district',
    });
    expect(gazetteer.byId('cn-000000')).toBeUndefined();
  });

  it.each(['Pingshan', 'ping shan', 'PING-SHAN'])('finds every place that is called %s', (name) => {
    expect(ids(gazetteer.byName(name))).toEqual(['cn-440310', 'cn-210503']);
  });

  it('finds a place by its Chinese name in simplified and traditional characters', () => {
    expect(ids(gazetteer.byName('廣東'))).toEqual(['cn-440000']);
    expect(ids(gazetteer.byName('坪山'))).toEqual(['cn-440310']);
  });

  it('does not take a by-name for a name', () => {
    expect(gazetteer.byName('Pengcheng')).toEqual([]);
    expect(gazetteer.nicknames.map(({ name }) => name)).toEqual(['鹏城', 'Pengcheng']);
  });

  it('lists what lies in a place, and what a place lies in', () => {
    expect(ids(gazetteer.childrenOf('cn-440300'))).toEqual(['cn-440310']);
    expect(ids(gazetteer.pathOf('cn-440310'))).toEqual(['iso-CN', 'cn-440000', 'cn-440300', 'cn-440310']);
    expect(gazetteer.pathOf('nowhere')).toEqual([]);
  });

  it("lets the analyst's places stand beside the built-in ones, and in their stead", () => {
    const own: Place = { ...gazetteer.byId('cn-440310')!, aliases: ['East Shenzhen'] };
    const park: Place = {
      id: 'own-1',
      kind: 'district',
      name: 'Yanzi Lake',
      nameZh: null,
      aliases: [],
      parent: own.id,
    };
    const extended = createGazetteer(rows, [own, park]);
    expect(ids(extended.byName('east shenzhen'))).toEqual(['cn-440310']);
    expect(ids(extended.byName('坪山'))).toEqual([]);
    expect(ids(extended.childrenOf('cn-440310'))).toEqual(['own-1']);
  });

  it('survives a place that is its own ancestor', () => {
    const loop: Place[] = [
      { id: 'a', kind: 'city', name: 'A town', nameZh: null, aliases: [], parent: 'b' },
      { id: 'b', kind: 'city', name: 'B town', nameZh: null, aliases: [], parent: 'a' },
    ];
    expect(ids(createGazetteer([], loop).pathOf('a'))).toEqual(['b', 'a']);
  });

  it('refuses a row that is none', () => {
    expect(() => createGazetteer([['cn-1', 'village', 'X', '', '']])).toThrow('Not a row of the gazetteer');
  });
});

describe('find', () => {
  it('answers with cities before districts for a prefix', () => {
    expect(ids(gazetteer.find('ping', 5))).toEqual(['cn-360300', 'cn-210503', 'cn-440310']);
  });

  it('puts an exact name first', () => {
    expect(ids(gazetteer.find('pingshan', 5))[0]).toBe('cn-210503');
    expect(ids(gazetteer.find('坪山', 5))).toEqual(['cn-440310']);
  });

  it('reads Chinese and pinyin with blanks, and keeps to the limit', () => {
    expect(ids(gazetteer.find('深', 5))).toEqual(['cn-440300']);
    expect(ids(gazetteer.find('ping s', 5))).toEqual(['cn-210503', 'cn-440310']);
    expect(gazetteer.find('p', 1)).toHaveLength(1);
    expect(gazetteer.find(' ', 5)).toEqual([]);
  });
});
