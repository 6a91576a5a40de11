import type { Place } from '../recognise/suggestion.ts';
import china from './china.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import nicknames from './nicknames.json' with { type: 'json' };
import worldCities from './world-cities.json' with { type: 'json' };

let builtIn: Gazetteer | null = null;

/** The built-in gazetteer, made once; with `extra`, a new one that knows the analyst's places too. */
export function loadGazetteer(extra: readonly Place[] = []): Gazetteer {
  if (extra.length > 0) return createGazetteer([...countries, ...china, ...worldCities], extra, nicknames);
  return (builtIn ??= createGazetteer([...countries, ...china, ...worldCities], [], nicknames));
}
