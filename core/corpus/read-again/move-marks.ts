import type { Anchor, Location } from '../../../shared/model/anchor.ts';
import type { AnchorId, ArticleId, RevisionId } from '../../../shared/model/ids.ts';
import { put, type Write } from '../../ports/records.ts';
import type { RecordReads } from '../../ports/storage.ts';
import { found } from '../../../shared/contract/found.ts';
import type { Runtime } from '../../ports/runtime.ts';
import { carryAnchor, type KnownAnchor, sourceWordsOf } from '../carry-anchor.ts';
import { type AnchorPorts, knownAnchorsOf } from '../known-anchors.ts';
import type { PlacedAnchor } from '../place-anchors.ts';
import { nearestByPlace } from './match-by-place.ts';
import type { EarlierArticle, PresentArticle, RereadPlan } from './reread-plan.ts';

export interface MarkPorts extends AnchorPorts {
  records: RecordReads;
  runtime: Runtime;
}

/** An anchor that something of the analyst's stands on, where it goes and where its words stand there. */
export interface MovedAnchor {
  known: KnownAnchor;
  from: ArticleId;
  to: PresentArticle;
  location: Location;
}

/** Where everything of the analyst's on a document goes when it is read again: its words decide to which article. */
export async function moveMarks(ports: MarkPorts, { present, gone }: RereadPlan): Promise<MovedAnchor[]> {
  const homes = [
    ...present.flatMap((article) => (article.earlier ? [{ from: article.earlier, home: article }] : [])),
    ...gone.map(({ article, heir }) => ({ from: article, home: heir })),
  ];
  const moved = await Promise.all(homes.map(({ from, home }) => marksOf(ports, from, home, present)));
  return moved.flat();
}

async function marksOf(
  ports: MarkPorts,
  from: EarlierArticle,
  home: PresentArticle | null,
  present: readonly PresentArticle[],
): Promise<MovedAnchor[]> {
  const anchors = await knownAnchorsOf(ports, from.record.id);
  return anchors.flatMap((known) => {
    const to = articleFor(known, home, present);
    return to ? [{ known, from: from.record.id, to, location: carryAnchor(known, to.reading) }] : [];
  });
}

function articleFor(
  known: KnownAnchor,
  home: PresentArticle | null,
  present: readonly PresentArticle[],
): PresentArticle | null {
  const [first] = present;
  const source = first ? sourceWordsOf(known, first.reading) : null;
  return (source && nearestByPlace(source.raw, present)) ?? home;
}

/** What was placed on an article, for the question which suggestions are decided already. */
export function placedOn(article: PresentArticle, moved: readonly MovedAnchor[]): PlacedAnchor[] {
  return moved
    .filter(({ to }) => to === article)
    .map(({ known, location }) => ({ anchor: known.anchor, location }));
}

export interface MarkWrites {
  /** Where words stand, and anchors for those that went to another article: the program's own. */
  program: Write[];
  /** What stands on those anchors now: the analyst's. */
  tracked: Write[];
}

/**
 * What is written for a mark. In its own article its place is noted; in another one it gets an anchor of its own there,
 * which still says on which text and with which words it was made.
 */
export async function writesFor(
  ports: MarkPorts,
  { known, from, to, location }: MovedAnchor,
  revision: RevisionId,
): Promise<MarkWrites> {
  const { id } = known.anchor;
  if (from === to.id) {
    const program = to.isUnchanged ? [] : [put('placement', { anchor: id, revision, ...location })];
    return { program, tracked: [] };
  }
  const anchor = found('anchor', id, await ports.records.get('anchor', id));
  const copy = { ...anchor, id: ports.runtime.id() as AnchorId, article: to.id };
  return {
    program: [put('anchor', copy), put('placement', { anchor: copy.id, revision, ...location })],
    tracked: await pointedAt(ports.records, anchor, copy),
  };
}

/** Everything of the analyst's that stands on an anchor, standing on another one. */
async function pointedAt(
  records: RecordReads,
  from: Anchor,
  { id: anchor, article }: Anchor,
): Promise<Write[]> {
  const [annotations, mentions, evidence] = await Promise.all([
    records.where('annotation', { anchor: from.id }),
    records.where('mention', { article: from.article, anchor: from.id }),
    records.where('evidence', { anchor: from.id }),
  ]);
  const decided = mentions.filter(({ state }) => state !== 'suggested');
  return [
    ...annotations.map((record) => put('annotation', { ...record, anchor, article })),
    ...decided.map((record) => put('mention', { ...record, anchor, article })),
    ...evidence.map((record) => put('evidence', { ...record, anchor })),
  ];
}
