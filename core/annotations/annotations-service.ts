import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { PlacedAnnotation } from '../../shared/model/annotation.ts';
import type { AnnotationId, TagId } from '../../shared/model/ids.ts';
import { excerpt } from '../../shared/model/excerpt.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Anchors } from '../ports/anchors.ts';
import type { AnnotationReads } from '../ports/annotation-reads.ts';
import { type AnnotationRecord, put, remove, type Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';

export interface AnnotationsPorts {
  records: RecordStore;
  reads: Pick<AnnotationReads, 'annotationsOf' | 'annotation'>;
  anchors: Anchors;
  runtime: Runtime;
  analyst: Analyst;
}

/** The analyst's marks. */
export function createAnnotationsService(ports: AnnotationsPorts): Handlers<'annotations'> {
  return {
    'annotations.list': ({ article, ...page }) => ports.reads.annotationsOf(article, page),
    'annotations.create': (input) => createAnnotation(ports, input),
    'annotations.update': (input) => updateAnnotation(ports, input),
    'annotations.remove': (input) => removeAnnotations(ports, input),
  };
}

async function createAnnotation(
  ports: AnnotationsPorts,
  input: Input<'annotations.create'>,
): Promise<Output<'annotations.create'>> {
  const anchor = await ports.anchors.at(input.article, input.range);
  const tags = await existingTags(ports, input.tags);
  const now = timestamp(ports.runtime);
  const annotation: AnnotationRecord = {
    id: ports.runtime.id() as AnnotationId,
    article: input.article,
    anchor: anchor.id,
    note: input.note,
    author: ports.analyst.name(),
    created: now,
    updated: now,
  };
  const writes = [
    put('anchor', anchor),
    put('annotation', annotation),
    ...tags.map(({ id }) => put('annotationTag', { annotation: annotation.id, tag: id })),
  ];
  const values = { quote: excerpt(anchor.quote), tag: tags.map(({ name }) => name).join(', ') };
  await commit(ports, 'annotations.create', tags.length > 0 ? 'tagged' : 'marked', values, writes);
  return requireAnnotation(ports, annotation.id);
}

async function updateAnnotation(
  ports: AnnotationsPorts,
  input: Input<'annotations.update'>,
): Promise<Output<'annotations.update'>> {
  const before = await requireAnnotation(ports, input.annotation);
  const tags = await existingTags(ports, input.tags ?? before.tags);
  const anchor = input.range && (await ports.anchors.at(before.article, input.range));
  const after: AnnotationRecord = {
    id: before.id,
    article: before.article,
    anchor: anchor?.id ?? before.anchor,
    note: input.note ?? before.note,
    author: before.author,
    created: before.created,
    updated: timestamp(ports.runtime),
  };
  const wanted = new Set(tags.map(({ id }) => id));
  const writes: Write[] = [
    ...(anchor ? [put('anchor', anchor)] : []),
    ...(isChanged(before, after, wanted) ? [put('annotation', after)] : []),
    ...before.tags.filter((tag) => !wanted.has(tag)).map((tag) => remove('annotationTag', before.id, tag)),
    ...[...wanted].map((tag) => put('annotationTag', { annotation: before.id, tag })),
  ];
  const values = { quote: excerpt(before.quote), tag: tags.map(({ name }) => name).join(', ') };
  await commit(ports, 'annotations.update', updateKind(input), values, writes);
  return requireAnnotation(ports, before.id);
}

async function removeAnnotations(ports: AnnotationsPorts, input: Input<'annotations.remove'>): Promise<null> {
  const gone = await Promise.all(input.annotations.map((id) => requireAnnotation(ports, id)));
  const writes = gone.flatMap(({ id, tags }) => [
    ...tags.map((tag) => remove('annotationTag', id, tag)),
    remove('annotation', id),
  ]);
  const values = { quote: excerpt(gone[0]!.quote), count: gone.length };
  await commit(ports, 'annotations.remove', gone.length === 1 ? 'one' : 'many', values, writes);
  return null;
}

function isChanged(before: PlacedAnnotation, after: AnnotationRecord, tags: ReadonlySet<TagId>): boolean {
  const sameTags = before.tags.length === tags.size && before.tags.every((tag) => tags.has(tag));
  return !sameTags || before.note !== after.note || before.anchor !== after.anchor;
}

function updateKind(input: Input<'annotations.update'>): string {
  if (input.range) return 'range';
  return input.note === undefined ? 'tags' : 'note';
}

async function existingTags(
  ports: AnnotationsPorts,
  ids: readonly TagId[],
): Promise<{ id: TagId; name: string }[]> {
  return Promise.all(
    [...new Set(ids)].map(async (id) => found('tag', id, await ports.records.get('tag', id))),
  );
}

async function requireAnnotation(ports: AnnotationsPorts, id: AnnotationId): Promise<PlacedAnnotation> {
  return found('annotation', id, await ports.reads.annotation(id));
}

async function commit(
  ports: AnnotationsPorts,
  operation: string,
  kind: string,
  values: Record<string, string | number>,
  writes: Write[],
): Promise<void> {
  const message = { key: `history.${operation}.${kind}`, values };
  await ports.records.commit(writes, { entry: { operation, author: ports.analyst.name(), message } });
}
