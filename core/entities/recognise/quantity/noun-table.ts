/*
 * Nouns that the news counts. A plural in -s is believed without a table; these are for the singular ("1 main forum"),
 * for plurals without -s, and for what is counted together ("leaders and guests").
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Plurals that do not end in -s, and nouns that are counted as they stand. */
const IRREGULAR_PLURALS = set(`
  people men women children personnel staff talent police aircraft spacecraft species series data media alumni
  phenomena criteria personnel headcount livestock cattle sheep fish businesspeople salespeople spokespeople
  freshmen sportsmen businessmen businesswomen entrepreneurs mice feet teeth equipment clergy youth elderly migrants
`);

const PEOPLE = set(`
  people person academician academicians scientist scientists expert experts scholar scholars professor professors
  researcher researchers doctor doctors physician physicians nurse nurses engineer engineers technician technicians
  leader leaders official officials guest guests delegate delegates representative representatives participant participants
  attendee attendees visitor visitors tourist tourists student students teacher teachers graduate graduates worker workers
  employee employees staff personnel talent talents entrepreneur entrepreneurs investor investors executive executives
  manager managers director directors member members journalist journalists reporter reporters volunteer volunteers
  resident residents farmer farmers household households family families child children woman women man men patient patients
  consumer consumers customer customers user users individual individuals citizen citizens founder founders practitioner
  practitioners specialist specialists player players athlete athletes artist artists designer designers lawyer lawyers
  teenager teenagers youths passenger passengers buyer buyers exhibitor exhibitors elites elite celebrity celebrities
  academics dignitaries merchants traders soldiers officers inspectors trainees interns postdocs supervisors colleagues
  friends professionals developers programmers drivers fans viewers audience spectators inhabitants retirees returnees
`);

const ORGANISATIONS = set(`
  company companies enterprise enterprises firm firms corporation corporations business businesses startup startups
  start-up start-ups unicorn unicorns giant giants group groups institution institutions institute institutes university
  universities college colleges school schools hospital hospitals clinic clinics laboratory laboratories lab labs center
  centers centre centres organization organizations organisation organisations agency agencies department departments
  bureau bureaus office offices committee committees association associations alliance alliances bank banks fund funds
  shop shops store stores factory factories plant plants supplier suppliers manufacturer manufacturers maker makers
  subsidiary subsidiaries branch branches museum museums library libraries merchant outlet outlets vendor vendors
  academy academies foundation foundations ministry ministries commission commissions unit units brand brands
  headquarters kindergarten kindergartens club clubs team teams incubator incubators accelerator accelerators
  park parks base bases workshop workshops workstation workstations
`);

const THINGS = set(`
  forum forums session sessions meeting meetings summit summits conference conferences seminar seminars event events
  exhibition exhibitions expo expos fair fairs ceremony ceremonies speech speeches report reports paper papers article
  articles platform platforms project projects drug drugs product products device devices patent patents policy policies
  measure measures plan plans program programs programme programmes contract contracts agreement agreements deal deals
  bus buses line lines station stations building buildings airport airports port ports road roads street streets bridge
  bridges tunnel tunnels award awards prize prizes medal medals standard standards case cases bed beds dose doses set sets
  batch batches round rounds item items piece pieces industry industries cluster clusters zone zones district districts
  city cities county counties town towns village villages province provinces country countries region regions hotel hotels
  restaurant restaurants room rooms hall halls booth booths stage stages carrier carriers variety varieties model models
  service services system systems network networks database databases course courses class classes chain chains lecture
  lectures visit visits trip trips flight flights train trains route routes ship ships vessel vessels container containers
  satellite satellites robot robots machine machines vehicle vehicles car cars truck trucks phone phones computer computers
  chip chips game games film films show shows match matches facility facilities community communities car bicycle bicycles
  charging-pile pile piles tree trees house houses home homes apartment apartments job jobs post posts position positions
  application applications achievement achievements result results technology technologies treatment treatments vaccine
  vaccines test tests trial trials indication indications certificate certificates license licenses licence licences
  site sites sub-forum sub-forums branch-forum venue venues mission missions campaign campaigns competition competitions
  scenario scenarios task tasks action actions goal goals target targets theme themes chapter chapters subject subjects
  day days week weeks month months year years hour hours minute minutes time times
  area areas block blocks parcel parcels plot plots square squares garden gardens farm farms field fields reservoir
  instrument instruments tool tools weapon weapons engine engines battery batteries turbine turbines reactor reactors
`);

/** Nouns in -s that stand before the noun they belong to: '12 sales outlets', '5 logistics parks'. */
export const ADJUNCTS_IN_S = set(`
  sales sports logistics electronics genomics biologics robotics economics optics physics mathematics aeronautics
  communications telecommunications goods customs news series materials arts savings operations sciences services
  systems textiles semiconductors pharmaceuticals chemicals plastics metals ceramics cosmetics diagnostics therapeutics
  proteomics informatics analytics acoustics photonics mechanics dynamics statistics politics ethics athletics
  graphics ceramics relations affairs resources human-resources rights defense states united nations headquarters
  overseas various previous famous religious serious numerous continuous consecutive
`);

/** Words in -s that are no plural nouns. */
const NOT_PLURAL = set(`
  is was has does its this his us as plus versus thus yes always perhaps besides sometimes afterwards towards previous
  various famous religious serious numerous continuous precious prosperous dangerous vigorous generous synchronous
  indigenous autonomous ous less business campus virus status census focus bonus consensus apparatus corpus surplus
  process access success progress class glass mass press loss gross cross boss congress address wellness illness
  basis analysis crisis emphasis diagnosis synthesis axis oasis hypothesis thesis dialysis
  christmas texas paris los las overseas across goes says gas bus lens canvas atlas alias
`);

/** Counted, and worth no cell: '(the) two sides', 'three aspects'. Figures of speech, times of day, and steps of a text. */
export const NOT_COUNTED = set(`
  sides side ways way aspects aspect respects hands hand ends things thing words word points parts fold halves half
  thirds quarters quarter fourths fifths tenths o'clock am pm a.m. p.m. others other ones one cents cent fronts kinds sorts degrees
  degree senses dimensions
`);

/** Nouns that say how the next is counted: '3 sets of equipment'. What is measured goes on after 'of'. */
export const CONTAINER_NOUNS = set(`
  sets doses batches pieces units types kinds categories rounds items pairs copies samples series cases lots varieties
  groups bottles boxes strains lines
`);

/** Nouns that hang on a number by a hyphen and are counted: 'a 500-bed hospital', 'the two-day conference'. */
export const COUNTED_BY_HYPHEN = set(`
  day hour minute week month year bed member seat person people storey story room bay unit student company page episode
  vehicle strong
`);

/** Verbs that only people do, and what those who did are called. */
export const PERSON_VERBS: ReadonlyMap<string, string> = new Map([
  ['participated', 'participants'],
  ['attended', 'attendees'],
  ['registered', 'registrants'],
  ['enrolled', 'students'],
  ['visited', 'visitors'],
  ['joined', 'participants'],
  ['graduated', 'graduates'],
  ['volunteered', 'volunteers'],
  ['died', 'deaths'],
  ['recovered', 'recoveries'],
]);

/** 'a population of 17.56 million': nouns whose number counts people. */
export const PEOPLE_TOTALS = set(`
  population attendance workforce staff audience membership headcount employment enrollment enrolment turnout
`);

/** Counted together: '30 countries and regions'. */
export const TERRITORIES = set(`
  countries regions provinces municipalities cities districts counties towns villages townships states territories
`);

export function isPeopleNoun(key: string): boolean {
  return PEOPLE.has(key);
}

export function isOrganisationNoun(key: string): boolean {
  return ORGANISATIONS.has(key);
}

/** A noun that the tables know, in the singular or the plural. */
export function isKnownNoun(key: string): boolean {
  const last = lastPart(key);
  return PEOPLE.has(last) || ORGANISATIONS.has(last) || THINGS.has(last);
}

/** A plural, by the tables or by its ending. */
export function isPluralNoun(key: string): boolean {
  if (IRREGULAR_PLURALS.has(key)) return true;
  const last = lastPart(key);
  if (last.length < 3 || !last.endsWith('s') || NOT_PLURAL.has(key) || NOT_PLURAL.has(last)) return false;
  return !last.endsWith('ss') && !last.endsWith('ous') && !last.endsWith("'s");
}

const VOWELS = 'aeiou';

/** The plural of a singular noun by the rules of spelling: 'center' to 'centers', 'company' to 'companies'. */
export function pluralOf(key: string): string {
  if (isPluralNoun(key) || key === '') return key;
  if (key === 'person') return 'people';
  if (key.endsWith('y') && !VOWELS.includes(key.at(-2) ?? 'a')) return `${key.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(key)) return `${key}es`;
  return `${key}s`;
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('-') + 1);
}
