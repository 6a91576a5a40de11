import type { Place } from '../recognise/suggestion.ts';

/**
 * How likely a bare name means this place and not a namesake: 1 for countries, provinces, municipalities and the large
 * cities that every reader knows, 2 for other prefectures and cities abroad, 3 for county-level cities and the
 * best-known districts and zones, 4 for the rest.
 */
export type Tier = 1 | 2 | 3 | 4;

/** Capitals of provinces and the other large cities, by GB/T 2260 code. */
const majorCities = codes(
  '130100 140100 150100 210100 210200 220100 230100 320100 320200 320300 320400 320500 320600 321000 330100 330200 330300 ' +
    '330400 330600 340100 350100 350200 350500 360100 370100 370200 370600 370700 410100 410300 420100 430100 440100 ' +
    '440300 440400 440500 440600 441300 441900 442000 450100 450300 460100 460200 510100 510700 520100 530100 540100 ' +
    '610100 620100 630100 640100 650100',
);

/** Districts, zones and county-level cities that newspapers name without their city. */
const wellKnown = codes(
  '110108 310115 440304 440115 120116 320583 320281 320582 320581 320585 330782 330282 350582 620982 659001 429004 ' +
    '110000-zhongguancun 110000-economic 310115-zhangjiang 310115-lingang 440300-qianhai 440402-hengqin 130600-xiongan ' +
    '500000-liangjiang 441900-songshan-lake 131000-yanjiao 460000-lecheng 510100-tianfu 420100-east-lake',
);

/** The four cities whose districts are named most. */
const metropolises = codes('110000 310000 440100 440300');

const municipalityOrProvince = /^cn-\d\d0000$/u;
const prefecture = /^cn-\d{4}00$/u;
const official = /^cn-\d{6}/u;

export function tierOf(place: Place): Tier {
  if (place.kind === 'country' || municipalityOrProvince.test(place.id) || majorCities.has(place.id))
    return 1;
  if (prefecture.test(place.id) || !official.test(place.id)) return 2;
  return wellKnown.has(place.id) || (place.kind === 'city' && place.id.startsWith('cn-')) ? 3 : 4;
}

export function isWellKnown(place: Place): boolean {
  return wellKnown.has(place.id);
}

export function isMetropolis(id: string): boolean {
  return metropolises.has(id);
}

export function isMajorCity(id: string): boolean {
  return majorCities.has(id) || municipalityOrProvince.test(id);
}

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((code) => `cn-${code}`));
}
