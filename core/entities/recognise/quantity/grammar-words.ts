/*
 * The small words of English that noun phrases and clauses end at. Closed classes, as a grammar lists them.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const DETERMINERS = set(`
  a an the this that these those its their his her our my your some any every each no both all another such
`);

export const PREPOSITIONS = set(`
  about above across after against along among amid around as at before behind below beneath beside besides between
  beyond by despite down during except for from in inside into like near of off on onto out outside over past per since
  than through throughout till to toward towards under until up upon via versus vs with within without
`);

export const CONJUNCTIONS = set(`
  and or but nor yet so if because although though while whereas when whenever where wherever whether that which who
  whom whose what how why once unless
`);

const PRONOUNS = set(`
  i you he she it we they me him us them himself herself itself themselves there here who which this these those
`);

/** Auxiliaries, and verbs so common that no noun phrase goes on over them. */
export const PLAIN_VERBS = set(`
  is are was were be been being am has have had having do does did will would shall should can could may might must
  became become becomes said says say sees saw include includes included including provide provides gave give gives
  take takes took make makes made bring brings brought come comes came go goes went gone get gets got remain remains
  remained seem seems appear appears ranks ranked accounts accounted reach reaches reached stood stands totaled totalled
  exceed exceeds exceeded surpass surpasses surpassed attract attracts attracted gather gathers invest invests contain
  contains consist consists covered aim aims aimed according began begin begins started hold holds held won offered needed
  wants wanted showed helped lives lived sits located situated settled participated attended serves served allows allowed
  requires required involves involve involved comprises comprise comprised exists exist existed enjoys enjoy enjoyed
  covers decreases
`);

export const ADVERBS = set(`
  also already still only just even now then currently recently annually respectively each together again once ever
  never not nationwide worldwide globally online offline alone altogether there here today yesterday tomorrow
  successfully jointly collectively further furthermore moreover meanwhile however therefore thus later earlier ago too
  well nearly almost approximately about basically year-on-year month-on-month quarter-on-quarter yoy initially officially cumulatively continuously
`);

/** Nothing that is counted goes on past one of these. */
export function endsNounPhrase(key: string): boolean {
  return (
    DETERMINERS.has(key) ||
    PREPOSITIONS.has(key) ||
    CONJUNCTIONS.has(key) ||
    PRONOUNS.has(key) ||
    PLAIN_VERBS.has(key) ||
    ADVERBS.has(key)
  );
}

/** Verbs of going up and down, and the noun that names the change in a row of a sheet. */
export const CHANGE_VERBS: ReadonlyMap<string, 'increase' | 'decrease'> = new Map(
  (
    [
      [
        'increase',
        'increase increased increases increasing grow grew grown grows growing rise rose risen rises rising climb climbed climbs ' +
          'jump jumped jumps soar soared soars surge surged surges expand expanded expands up gain gained gains add added ' +
          'expand rebounded rebound improve improved improves advanced accelerated',
      ],
      [
        'decrease',
        'decrease decreased decreases decreasing fall fell fallen falls falling drop dropped drops dropping decline declined ' +
          'declines declining shrink shrank shrunk shrinks down lost slump slumped plunge plunged reduced reduce reduces cut ' +
          'dipped slipped contracted shortened shorten',
      ],
    ] as const
  ).flatMap(([change, verbs]) => verbs.split(' ').map((verb) => [verb, change] as const)),
);

/** Nouns of change: 'an increase of 12%', 'a 12.4 percentage point rebound'. They say how, not what. */
export const CHANGE_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['increase', 'increase increases growth rise rises gain gains jump surge uptick upturn expansion'],
      [
        'decrease',
        'decrease decreases decline declines drop drops fall falls reduction reductions cut cuts slump contraction',
      ],
      ['rebound', 'rebound recovery'],
      ['discount', 'discount discounts'],
    ] as const
  ).flatMap(([change, nouns]) => nouns.split(' ').map((noun) => [noun, change] as const)),
);

/** Verbs between a subject and the figure it came to. */
export const REACH_VERBS = set(`
  reached reach reaches reaching hit hits is are was were be been totaled totalled totals total totaling totalling
  exceeded exceed exceeds surpassed topped equaled equals became stands stood amounted amounts averaged averages
  ranged ranges achieved came approached maintained remained remains stayed kept recorded posted
`);

/** Verbs that say what the money was for, and the noun that names it. */
export const MONEY_VERBS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['investment', 'invest invested invests investing'],
      ['financing', 'raise raised raises raising finance financed'],
      ['spending', 'spend spent spends spending'],
      ['allocation', 'allocate allocated allocates allocating earmark earmarked appropriated'],
      ['funding', 'fund funded funds funding'],
      ['subsidy', 'subsidize subsidized subsidise subsidised subsidizing'],
      ['award', 'award awarded awards awarding reward rewarded rewards rewarding'],
      ['grant', 'grant granted grants granting'],
      ['sales', 'sell sold sells selling'],
      ['earnings', 'earn earned earns earning'],
      ['donation', 'donate donated donates donating'],
      ['loans', 'lend lent borrow borrowed'],
      ['savings', 'save saved saves saving'],
      ['exports', 'export exported exports exporting'],
      ['imports', 'import imported imports importing'],
      ['cost', 'cost costs costing'],
      ['payment', 'pay paid pays paying'],
      ['contribution', 'contribute contributed contributes contributing'],
      ['support', 'support supported supports supporting'],
      ['loss', 'lose lost loses losing'],
    ] as const
  ).flatMap(([noun, verbs]) => verbs.split(' ').map((verb) => [verb, noun] as const)),
);
