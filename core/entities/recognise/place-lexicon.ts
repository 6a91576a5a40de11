import { foldName } from '../gazetteer/fold-name.ts';
import { namesOf } from '../gazetteer/gazetteer-row.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { tierOf, type Tier } from '../gazetteer/prominence.ts';
import { traditionalSpellings } from '../gazetteer/traditional-forms.ts';
import { decoys } from './place-decoys.ts';
import { latinSpellings } from './place-letters.ts';
import { createNameTrie, type NameTrie } from './place-trie.ts';
import { trustOf, type Trust } from './place-weak-names.ts';
import type { Place } from './suggestion.ts';

/** One place that a name may mean. */
export interface Sense {
  readonly place: Place;
  /** Whether the name says what kind of place it is: 'Pingshan District', 坪山区, 'Suzhou Industrial Park'. */
  readonly levelled: boolean;
  readonly nickname: boolean;
  readonly tier: Tier;
}

/** What one folded name may mean; no sense at all for a decoy, a longer name that only contains a place's ('Beijing time'). */
export interface NameEntry {
  readonly key: string;
  readonly senses: readonly Sense[];
  /** Written in capitals only: 'US', not 'us'. */
  readonly acronym: boolean;
  readonly trust: Trust;
}

export type PlaceLexicon = NameTrie<NameEntry>;

const levelWord =
  /\s(district|county|city|province|municipality|prefecture|banner|league|region|zone|area|park|town|valley|base|sar|island|state)$/iu;
const levelSuffix =
  /^.+(省|市|区|县|旗|盟|自治州|地区|园区|科学城|知识城|生物城|生态城|新城|科技城|医药城|基地|群岛)$/u;
const capitalsOnly = /^[A-Z.]{2,6}$/u;

const lexicons = new WeakMap<Gazetteer, PlaceLexicon>();

/** All names of a gazetteer's places, ready to be found in a text. Made once for a gazetteer, and kept with it. */
export function lexiconOf(gazetteer: Gazetteer): PlaceLexicon {
  const known = lexicons.get(gazetteer);
  if (known) return known;
  const lexicon = makeLexicon(gazetteer);
  lexicons.set(gazetteer, lexicon);
  return lexicon;
}

interface OpenEntry {
  senses: Map<Place, Sense>;
  acronym: boolean;
}

function makeLexicon(gazetteer: Gazetteer): PlaceLexicon {
  const entries = new Map<string, OpenEntry>();
  for (const place of gazetteer.places) {
    for (const name of namesOf(place))
      addName(entries, name, place, { levelled: isLevelled(name), nickname: false });
  }
  for (const place of gazetteer.places) {
    for (const name of formerNames(place)) addNewName(entries, name, place);
  }
  for (const { name, place } of gazetteer.nicknames) {
    const isName = entries.get(foldName(name))?.senses.has(place) === true;
    if (!isName) addName(entries, name, place, { levelled: false, nickname: true });
  }
  return createNameTrie(namesAndDecoys(entries), [...latinSpellings(), ...traditionalSpellings()]);
}

function addName(
  entries: Map<string, OpenEntry>,
  name: string,
  place: Place,
  form: { levelled: boolean; nickname: boolean },
): void {
  const key = foldName(name);
  const entry = entries.get(key) ?? { senses: new Map<Place, Sense>(), acronym: capitalsOnly.test(name) };
  if (form.levelled || !entry.senses.has(place))
    entry.senses.set(place, { place, tier: tierOf(place), ...form });
  entries.set(key, entry);
}

function addNewName(entries: Map<string, OpenEntry>, name: string, place: Place): void {
  if (!entries.has(foldName(name))) addName(entries, name, place, { levelled: true, nickname: false });
}

/** Many districts began as a new district, and are still called so: 'Pingshan New District', 坪山新区. */
function formerNames({ kind, name, nameZh }: Place): string[] {
  const short = /^(?<short>\p{Script=Han}+[^新])区$/u.exec(nameZh ?? '')?.groups?.short;
  return kind === 'district' && short !== undefined
    ? [`${name} New District`, `${name} New Area`, `${short}新区`]
    : [];
}

/** One letter or character is no name to look for. */
const shortestKey = 2;

function* namesAndDecoys(entries: ReadonlyMap<string, OpenEntry>): Iterable<[string, NameEntry]> {
  for (const name of decoys) yield [foldName(name), { key: '', senses: [], acronym: false, trust: 'plain' }];
  for (const [key, { senses, acronym }] of entries) {
    if (key.length < shortestKey) continue;
    yield [key, { key, senses: withoutShadows([...senses.values()]), acronym, trust: trustOf(key) }];
  }
}

/** A province's name never means a district without its level word: Tianjin has a Hebei District. */
function withoutShadows(senses: readonly Sense[]): readonly Sense[] {
  const isProvince = senses.some((sense) => sense.place.kind === 'province' && !sense.levelled);
  return isProvince ? senses.filter((sense) => sense.place.kind !== 'district' || sense.levelled) : senses;
}

/** 和平区 says its kind; of two characters the second may begin a word: 城区, or 和 before 县区. */
function isLevelled(name: string): boolean {
  return levelWord.test(name) || (name.length > 2 && levelSuffix.test(name));
}
