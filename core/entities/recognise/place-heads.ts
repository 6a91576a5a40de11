/*
 * What the last noun of a proper name says about the place that the name begins with. Written in lower case; a noun that
 * is in none of the tables (Commission, Government, Conference, Park, Port, Base) leaves the place standing.
 */

/** Institutions, companies, media, and features of the land: the city's name is only a part of theirs. */
export const institutionHeads = words(
  'university universities college colleges institute institutes institution academy academies school schools polytechnic conservatory ' +
    'hospital hospitals clinic clinics laboratory laboratories lab labs kindergarten museum library theatre theater hotel ' +
    'pharmaceutical pharmaceuticals pharma biopharma biopharmaceutical biopharmaceuticals company co corp corporation inc ltd limited llc plc group ' +
    'holding holdings bank securities insurance airlines airways brokerage exchange index ' +
    'daily times post news television tv radio press newspaper observer agency journal gazette magazine ' +
    'association society club orchestra foundation organization organisation fc ' +
    'bay river lake mountain mountains strait straits sea gulf peninsula road street avenue boulevard lane bridge temple ' +
    'agreement protocol accord declaration consensus treaty communique',
);

/** Institutions whose name goes on behind the noun: 'Peking University Health Science Center'. */
export const longInstitutionHeads = words('university institute academy conservatory polytechnic');

/** Nouns that end the names of parts of a city: 'Shenzhen University Town' is one. */
export const quarterHeads = words('town city park zone district area valley corridor');

/** Nouns that make an institution together with the word in front of them. */
export const institutionPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['network', words('news')],
  ['net', words('news')],
  ['center', words('medical cancer clinical research genome genomics cardiovascular')],
  ['centre', words('medical cancer clinical research genome genomics cardiovascular')],
]);

/** Nouns that end the names of companies which begin with a city and a brand: 'Chengdu Kanghua Biological'. */
export const companyHeads = words(
  'biotech biotechnology biotechnologies bio biological biologics biologicals biomedical biomedicine biosciences bioscience biotherapeutics ' +
    'therapeutics diagnostics genomics genetics technology technologies tech medical healthcare electronics electric semiconductor ' +
    'semiconductors microelectronics automobile auto motor motors bus energy materials chemical chemicals instruments software robotics ' +
    'robot steel mining petroleum petrochemical foods food dairy logistics textile investment investments capital ventures venture ' +
    'manufacturing consulting aviation aerospace optoelectronics photoelectric communications telecom precision machinery equipment',
);

/** First words of a phrase that no brand begins with, so that 'Shenzhen International Technology …' is no company. */
export const plainModifiers = words(
  'municipal national international provincial local central new high high-tech hi-tech advanced big bio biological biomedical biomedicine biotech ' +
    'biotechnology biopharmaceutical clinical commercial comprehensive cross-border cultural demonstration development digital ' +
    'east eastern economic electronic energy environmental financial first foreign future global green health healthcare industrial ' +
    'information innovation innovative intelligent key large life major marine medical medicine modern north northern open ' +
    'pharmaceutical public science scientific second smart social south southern special state strategic technology technological ' +
    'third traditional urban west western world young youth city district',
);

/** Words that stand behind the noun that counts. */
export const transparentTails = words('branch branches campus headquarters');

/** Verbs that begin the predicate of a headline in title case: 'Shenzhen Opens New Hospital'. */
export const headlineVerbs = words(
  'adds aims announces approves attracts backs becomes begins boosts breaks brings builds calls celebrates claims completes continues creates cuts ' +
    'develops drives eases enters establishes expands faces gains gathers gets gives goes has helps hits holds hosts introduces invests ' +
    'invites is issues joins keeps launches leads lifts looks makes marks meets moves offers opens plans pledges promotes provides publishes puts ' +
    'raises ranks reaches receives records releases remains reports rises rolls seeks sees sells sets shows signs speeds spends starts steps ' +
    'strengthens strives supports takes targets tests tops turns unveils upgrades vows welcomes will wins works',
);

/** Small words that a proper name may hold. */
export const conjunctions = words('and &');

/** Units below the district: 'Baoshan Town' is not Baoshan. They count only directly behind the name. */
export const smallerPlaces = words(
  'town township village subdistrict sub-district street road avenue community bay river lake mountain mountains bridge hill temple reservoir island',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
