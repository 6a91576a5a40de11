import type { Input, Output } from '../../shared/contract/index.ts';
import type { PassageGroup } from '../../shared/contract/passages.ts';
import { type EngineHit, revisionOfArticle } from '../ports/search-engine.ts';
import { found } from '../../shared/contract/found.ts';
import { labelFacets } from './facet-labels.ts';
import { rangesIn, toHit } from './found-article.ts';
import { groupMatches } from './group-matches.ts';
import { askInOrder } from './order-of-cities.ts';
import { fullestGroups, passagesIn, toPassage } from './passages.ts';
import type { Ask, SearchContext, SearchPorts } from './search-ports.ts';
import { withCuts } from './with-cuts.ts';
import { withTags } from './tags-of-passages.ts';

/** Articles with their passages, a page of them; near-copies are folded where that is asked for. */
export async function findPassages(
  ports: SearchContext,
  input: Input<'search.passages'>,
  ask: Ask,
): Promise<Output<'search.passages'>> {
  const started = performance.now();
  const { query, filters, problems, expansions } = await ports.understand(input);
  const families = input.fold ? await ports.families() : [];
  const request = { ...input, query, filters, families, countPassages: true };
  const answer = await askInOrder(ports, request, ask);
  const groups = await Promise.all(answer.hits.map((hit) => toGroup(ports, hit, input.perArticle)));
  return {
    total: answer.total,
    passages: answer.passages,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    groups: groups.filter((group) => group !== null),
    facets: await labelFacets(ports.labels, answer.facets),
    problems: withCuts(problems, answer.cut),
    expansions,
  };
}

/** Null where the article went while the query ran. */
async function toGroup(ports: SearchPorts, hit: EngineHit, most: number): Promise<PassageGroup | null> {
  const article = await toHit(ports, hit);
  if (!article) return null;
  const { matches, snippets: _snippets, ...rest } = article;
  const groups = matches > 0 ? groupMatches(rangesIn('text', hit.matches)) : [];
  const text = groups.length > 0 ? await ports.reads.textOf(article.article) : undefined;
  const passages = text ? fullestGroups(groups, most).map((group) => toPassage(text, group)) : [];
  const families = await ports.reads.familiesOf([article.article]);
  return {
    ...rest,
    family: families.get(article.article) ?? null,
    copies: hit.copies,
    total: groups.length,
    passages: await withTags(ports, article.article, passages),
  };
}

/** A page of the passages of one article. */
export async function passagesOf(
  ports: SearchContext,
  input: Input<'search.passagesOf'>,
  ask: Ask,
): Promise<Output<'search.passagesOf'>> {
  const { query } = await ports.understandIn(input.article, input);
  const article = found('article', input.article, await ports.reads.article(input.article));
  const { revision, matches } = await ask(() =>
    ports.engine.matches(query, { kind: 'article', id: article.id }),
  );
  const text = await ports.reads.textOf(article.id);
  // An index that has not read the newest text yet does not know where its words stand now.
  if (!text || revision !== revisionOfArticle(article)) return { items: [], total: 0 };
  const all = passagesIn(text, rangesIn('text', matches));
  const shown = all.slice(input.offset, input.offset + input.limit);
  return { items: await withTags(ports, article.id, shown), total: all.length };
}
