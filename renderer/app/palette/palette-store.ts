import { createSpotlight } from '@mantine/spotlight';
import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { type CommandId, commandIds, definitionOf } from '../../../shared/commands/command-table.ts';
import type { Place } from '../../workbench/place.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { type LabelPart, matchWords } from './match-words.ts';

/** Opens and closes the palette; one for the window. */
export const [spotlightStore, spotlight] = createSpotlight();

export interface PaletteCommand {
  id: CommandId;
  label: LabelPart[];
  enabled: boolean;
}

export interface PalettePlace {
  key: string;
  label: LabelPart[];
  note: string;
  place: Place;
}

interface KnownPlace {
  label: string;
  note: string;
  place: Place;
}

const MOST_ARTICLES = 6;

/** What can be done now comes first, and among that what begins with what was typed. */
function rankOf({ enabled, label }: PaletteCommand): number {
  return (enabled ? 0 : 2) + (label[0]?.isMatch ? 0 : 1);
}

/** What can be done and gone to, narrowed by what is typed. */
export class PaletteStore {
  query = '';
  private places: KnownPlace[] = [];
  private articles: KnownPlace[] = [];
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable<this, 'places' | 'articles'>(
      this,
      { places: observableRef, articles: observableRef },
      { autoBind: true },
    );
  }

  /** What acts on the selection, under its own head. */
  get forSelection(): { about: string; commands: PaletteCommand[] } | null {
    const about = this.#states().find((state) => state.enabled && state.about !== null)?.about;
    if (!about) return null;
    return { about, commands: this.matching((state) => state.enabled && state.about !== null) };
  }

  get commands(): PaletteCommand[] {
    const rest = this.matching((state) => !(state.enabled && state.about !== null));
    return rest.sort((a, b) => rankOf(a) - rankOf(b));
  }

  get goTo(): PalettePlace[] {
    return [...this.places, ...this.articles].flatMap(({ label, note, place }, index) => {
      // Articles were found by the search itself; their titles need not hold what was typed.
      const parts =
        matchWords(label, this.query) ??
        (place.kind === 'article' ? [{ text: label, isMatch: false }] : null);
      return parts ? [{ key: `${place.kind}-${index}`, label: parts, note, place }] : [];
    });
  }

  setQuery(query: string): void {
    this.query = query;
    void this.#findArticles(query);
  }

  /** Asked when the palette opens: what there is to go to. */
  async load(): Promise<void> {
    const { core, session } = this.#workbench;
    if (!session.library) return;
    const [sheets, briefs] = await Promise.all([core.call('sheets.list', {}), core.call('briefs.list', {})]);
    runInAction(() => {
      this.places = [
        ...sheets.items.map(({ id, title, conflicts }) => ({
          label: `${t('palette.sheet')}: ${title}`,
          note: conflicts > 0 ? t('palette.conflicts', { count: conflicts }) : '',
          place: { kind: 'sheet' as const, sheet: id },
        })),
        ...briefs.items.map(({ id, title }) => ({
          label: `${t('palette.brief')}: ${title}`,
          note: '',
          place: { kind: 'brief' as const, brief: id },
        })),
      ];
    });
  }

  private matching(wanted: (state: ReturnType<Workbench['commands']['state']>) => boolean): PaletteCommand[] {
    return this.#states()
      .filter(wanted)
      .flatMap(({ id, label, enabled }) => {
        const parts = matchWords(label, this.query.replace(/^>\s*/, ''));
        return parts ? [{ id, label: parts, enabled }] : [];
      });
  }

  #states() {
    return commandIds
      .filter((id) => !definitionOf(id).hidden)
      .map((id) => this.#workbench.commands.state(id));
  }

  /** An answer that comes after another letter was typed is not shown. */
  async #findArticles(query: string): Promise<void> {
    const { core, session } = this.#workbench;
    if (query.trim() === '' || query.startsWith('>') || !session.library) {
      runInAction(() => (this.articles = []));
      return;
    }
    const { hits } = await core.call('search.query', { query, limit: MOST_ARTICLES });
    if (this.query !== query) return;
    runInAction(() => {
      this.articles = hits.map(({ article, title, source }) => ({
        label: title,
        note: source ?? '',
        place: { kind: 'article', article },
      }));
    });
  }
}
