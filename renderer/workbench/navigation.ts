import { makeAutoObservable } from 'mobx';
import { hasTab, type Place, type Section, sectionOf, tabKey } from './place.ts';

const LONGEST_WAY = 100;

export interface OpenOptions {
  /** In a tab of its own, where an article would else take the place of the one that is shown. */
  newTab?: boolean;
}

/** Where the person is, the tabs, and the way back and forward. */
export class Navigation {
  current: Place = { kind: 'read' };
  tabs: Place[] = [];
  // Observable, so not private fields of the language.
  private backWay: Place[] = [];
  private forwardWay: Place[] = [];

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true });
  }

  get section(): Section {
    return sectionOf(this.current);
  }

  get canGoBack(): boolean {
    return this.backWay.length > 0;
  }

  get canGoForward(): boolean {
    return this.forwardWay.length > 0;
  }

  isCurrent(tab: Place): boolean {
    return tabKey(tab) === tabKey(this.current);
  }

  open(place: Place, options: OpenOptions = {}): void {
    this.backWay = [...this.backWay, this.current].slice(-LONGEST_WAY);
    this.forwardWay = [];
    this.#show(place, options);
  }

  /** Shows a section: the tab of it that was used last, else its own page; asked again, the list of what is in it. */
  openSection(section: Section): void {
    if (hasList(section) && this.section === section && this.current.kind !== section) {
      return this.open(startOf(section));
    }
    const last = [...this.tabs].reverse().find((tab) => sectionOf(tab) === section);
    this.open(last ?? startOf(section));
  }

  close(tab: Place): void {
    const at = this.tabs.findIndex((other) => tabKey(other) === tabKey(tab));
    if (at === -1) return;
    const wasCurrent = this.isCurrent(tab);
    this.tabs = this.tabs.filter((_other, index) => index !== at);
    this.backWay = this.backWay.filter((place) => tabKey(place) !== tabKey(tab));
    this.forwardWay = this.forwardWay.filter((place) => tabKey(place) !== tabKey(tab));
    if (wasCurrent) this.current = this.tabs[Math.max(0, at - 1)] ?? startOf(sectionOf(tab));
  }

  back(): void {
    const place = this.backWay.at(-1);
    if (!place) return;
    this.backWay = this.backWay.slice(0, -1);
    this.forwardWay = [...this.forwardWay, this.current];
    this.#show(place, {});
  }

  forward(): void {
    const place = this.forwardWay.at(-1);
    if (!place) return;
    this.forwardWay = this.forwardWay.slice(0, -1);
    this.backWay = [...this.backWay, this.current];
    this.#show(place, {});
  }

  /** As it was when the library was open last. */
  restore(tabs: Place[], current: Place | null): void {
    this.tabs = tabs;
    this.current = current ?? tabs.at(-1) ?? { kind: 'read' };
    this.backWay = [];
    this.forwardWay = [];
  }

  /** Closes tabs of what is no longer there. */
  closeWhere(isGone: (place: Place) => boolean): void {
    for (const tab of this.tabs.filter(isGone)) this.close(tab);
  }

  #show(place: Place, { newTab = false }: OpenOptions): void {
    if (hasTab(place)) this.#placeTab(place, newTab);
    this.current = place;
  }

  /** An article takes the place of the article that is shown; everything else gets a tab of its own. */
  #placeTab(place: Place, newTab: boolean): void {
    const known = this.tabs.findIndex((tab) => tabKey(tab) === tabKey(place));
    const shown = this.tabs.findIndex((tab) => this.isCurrent(tab));
    const anyArticle = this.tabs.map(({ kind }) => kind).lastIndexOf('article');
    const reused = this.tabs[shown]?.kind === 'article' ? shown : anyArticle;
    if (known !== -1) this.tabs[known] = place;
    else if (place.kind === 'article' && !newTab && reused !== -1) this.tabs[reused] = place;
    else this.tabs.push(place);
  }
}

function hasList(section: Section): boolean {
  return section === 'sheets' || section === 'briefs';
}

function startOf(section: Section): Place {
  return { kind: section };
}
