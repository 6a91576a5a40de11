import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { type SearchTrait } from '../../../../shared/model/search-query.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import type { TagId } from '../../../../shared/model/ids.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useCommands } from '../../../workbench/use-commands.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ListFacet } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';
import { DateBars } from './date-bars.tsx';
import { FacetList } from './facet-list.tsx';
import classes from './facet-pane.module.css';

interface FacetPaneProps {
  store: FindStore;
  results: RefObject<HTMLElement | null>;
}

/** What narrows the results, with the number of articles that each value would leave. Up and down walk it, Escape leaves it. */
export const FacetPane = observer(function FacetPane({ store, results }: FacetPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useCommands(useMemo(() => ({ 'find.narrow': { run: () => focusFirst(pane.current) } }), []));
  const { codebook } = useWorkbench();
  const plain = (label: string): ReactNode => <span lang={languageOf(label)}>{visible(label)}</span>;
  const list = (
    facet: ListFacet,
    nameOf: (label: string) => ReactNode,
    sign?: (value: string) => ReactNode,
  ) => <FacetList store={store} facet={facet} nameOf={nameOf} signOf={sign} />;
  return (
    <>
      <div className={classes.bar}>
        <b>{t('find.narrow')}</b>
        <span className="grow" />
        {store.isFiltered ? (
          <button className={classes.clear} onClick={store.clearFilters}>
            {t('find.clearFilters')}
          </button>
        ) : null}
        <KeyHint command="find.narrow" />
      </div>
      <div
        ref={pane}
        className={classes.facets}
        onKeyDown={(event) => walk(event, pane.current, results.current)}
      >
        {list('city', plain)}
        {list('source', plain)}
        <DateBars store={store} />
        {list('tag', plain, (tag) => (
          <TagGlyph colour={codebook.byId.get(tag as TagId)?.colour ?? null} />
        ))}
        {list('has', (trait) => t(`find.has.${trait as SearchTrait}`))}
      </div>
    </>
  );
});

function stops(pane: HTMLElement | null): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('button') ?? [])];
}

function focusFirst(pane: HTMLElement | null): void {
  const all = stops(pane);
  (all.find((stop) => stop.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
}

function walk(event: KeyboardEvent, pane: HTMLElement | null, results: HTMLElement | null): void {
  const all = stops(pane);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape') results?.focus();
  else if (to !== undefined && at !== -1) all[to]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
