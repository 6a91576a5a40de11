import { makeAutoObservable, observable } from 'mobx';
import { changesIn } from '../../shared/model/brief-changes.ts';
import type { CitedBrief } from '../../shared/model/cited-brief.ts';
import type { ImportRunId } from '../../shared/model/ids.ts';
import { visible } from '../../shared/messages/messages.ts';
import type { CoreClient } from '../client/core-client.ts';
import { followLibrary } from './follow-library.ts';
import { type Place, tabKey } from './place.ts';
import { t } from './words.ts';

/** How long changes are gathered before titles are asked for again, in milliseconds. */
const GATHER = 80;

export interface PlaceTitle {
  title: string;
  /** How many things in it wait for the person. */
  waiting: number;
}

/** What places are called, asked for once and again when they change. */
export class PlaceTitles {
  readonly #known = observable.map<string, PlaceTitle>({}, { deep: false });
  readonly #asked = new Map<string, Place>();
  readonly #core: CoreClient;

  constructor(core: CoreClient) {
    this.#core = core;
    makeAutoObservable(this, {}, { autoBind: true });
    followLibrary(core, { within: GATHER }, () => this.#refresh());
    core.on('libraryClosed', () => this.forget());
  }

  titleOf(place: Place): PlaceTitle {
    const fixed = fixedTitle(place);
    if (fixed !== null) return { title: fixed, waiting: 0 };
    const key = tabKey(place);
    if (isOther(place, this.#asked.get(key))) this.#ask(key, place);
    return this.#known.get(key) ?? { title: unknownTitle(place), waiting: 0 };
  }

  forget(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  learn(key: string, title: PlaceTitle): void {
    this.#known.set(key, title);
  }

  #refresh(): void {
    for (const [key, place] of this.#asked) this.#ask(key, place);
  }

  /** A place that is gone keeps the name it had until its tab is closed. */
  #ask(key: string, place: Place): void {
    this.#asked.set(key, place);
    this.#read(place).then(
      (title) => title && this.learn(key, title),
      () => {},
    );
  }

  async #read(place: Place): Promise<PlaceTitle | null> {
    switch (place.kind) {
      case 'article':
        return {
          title: (await this.#core.call('corpus.article', { article: place.article })).title,
          waiting: 0,
        };
      case 'sheet': {
        const { title, cells } = await this.#core.call('sheets.get', { sheet: place.sheet });
        return { title, waiting: cells.filter(({ state }) => state === 'conflicting').length };
      }
      case 'brief':
        return briefTitle(await this.#core.call('briefs.get', { brief: place.brief }));
      case 'imports':
        return { title: await this.#importTitle(place.run), waiting: 0 };
      default:
        return null;
    }
  }

  async #importTitle(id: ImportRunId | undefined): Promise<string> {
    const run = id
      ? await this.#core.call('corpus.importRun', { run: id })
      : (await this.#core.call('corpus.importRuns', { limit: 1 })).items[0];
    return run ? t('imports.tab', { label: visible(run.label) }) : t('command.go.imports');
  }
}

/** One tab shows one import after another. */
function isOther(place: Place, asked: Place | undefined): boolean {
  return !asked || (place.kind === 'imports' && asked.kind === 'imports' && place.run !== asked.run);
}

function unknownTitle({ kind }: Place): string {
  if (kind === 'find') return t('command.go.find');
  return kind === 'imports' ? t('command.go.imports') : '…';
}

function briefTitle(brief: CitedBrief): PlaceTitle {
  return { title: brief.title, waiting: changesIn(brief) };
}

function fixedTitle(place: Place): string | null {
  switch (place.kind) {
    case 'settings':
      return t('command.program.settings');
    default:
      return null;
  }
}
