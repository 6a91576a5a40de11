import type { Block } from '../../../shared/model/block.ts';
import { extentOf } from '../../../shared/model/carry-range.ts';
import type { ArticleId, RenditionId } from '../../../shared/model/ids.ts';
import type { ReadArticle, ReadFile } from '../../ports/file-reader.ts';
import { encodeOffsetMap } from '../../../shared/model/offset-map.ts';
import type { ArticleRecord, RevisionRecord } from '../../ports/records.ts';
import type { Runtime } from '../../ports/runtime.ts';
import { haveSameSource, type Reading, readingOf } from '../carry-anchor.ts';
import { asFound } from '../keep-corrections.ts';
import { matchArticles } from '../match-articles.ts';
import { type InSource, matchByPlace, nearestByPlace } from './match-by-place.ts';

/** An article as it stands in the library before its file is read again. */
export interface EarlierArticle extends InSource {
  record: ArticleRecord;
  revision: RevisionRecord;
  reading: Reading;
  title: string;
  part: number;
}

/** An article as it is read now. */
export interface PresentArticle extends InSource {
  id: ArticleId;
  part: number;
  read: ReadArticle;
  reading: Reading;
  /** What it was before; null where it is new. */
  earlier: EarlierArticle | null;
  /** True where its text is what it was, so that its revision stays. */
  isUnchanged: boolean;
  /** For a new one, the earlier article that it was a part of. */
  origin: EarlierArticle | null;
}

/** What becomes of the articles of a document. `gone` are those that are no longer in it, each with the one it went into. */
export interface RereadPlan {
  present: PresentArticle[];
  gone: { article: EarlierArticle; heir: PresentArticle | null }[];
}

export function earlierArticle(record: ArticleRecord, revision: RevisionRecord): EarlierArticle {
  const reading = readingOf(revision);
  const { title, part } = asFound(record);
  return { record, revision, reading, extent: extentOf(reading.map), title, part };
}

/** Finds out which article is which: by their places in the source, or by their titles where it is read as another one. */
export function planReread(
  read: ReadFile,
  rendition: RenditionId | null,
  earlier: readonly EarlierArticle[],
  runtime: Runtime,
): RereadPlan {
  const readings = read.articles.map((article) => toReading(article, read.sha256, rendition));
  const isSameSource = earlier.every(({ reading }) => readings.every((now) => haveSameSource(reading, now)));
  const matches = isSameSource
    ? matchByPlace(readings.map(inSource), earlier)
    : matchArticles(read.articles, earlier);
  const present = read.articles.map((article, part) => {
    const reading = readings[part]!;
    const match = matches[part] ?? null;
    const { extent } = inSource(reading);
    return {
      id: match?.record.id ?? (runtime.id() as ArticleId),
      ...{ part, read: article, reading, extent, earlier: match },
      isUnchanged: match !== null && isSameSource && isSameText(match.revision, article),
      origin: match || !isSameSource ? null : nearestByPlace(extent, earlier),
    };
  });
  const gone = earlier
    .filter((article) => !matches.includes(article))
    .map((article) => ({ article, heir: isSameSource ? nearestByPlace(article.extent, present) : null }));
  return { present, gone };
}

function toReading({ text, map }: ReadArticle, sha256: string, rendition: RenditionId | null): Reading {
  return { sha256, rendition, text, map };
}

function inSource({ map }: Reading): InSource {
  return { extent: extentOf(map) };
}

function isSameText(revision: RevisionRecord, article: ReadArticle): boolean {
  return (
    revision.text === article.text &&
    isSameList(revision.map, encodeOffsetMap(article.map)) &&
    JSON.stringify(revision.blocks.map(blockKey)) === JSON.stringify(article.blocks.map(blockKey))
  );
}

function blockKey({ kind, level, start, end }: Block): [string, number, number, number] {
  return [kind, level, start, end];
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
