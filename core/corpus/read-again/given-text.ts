import { WorkbenchError } from '../../../shared/contract/errors.ts';
import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { DocumentRecord } from '../../ports/records.ts';
import { carryCuts } from './carry-cuts.ts';
import { rereadDocument } from './reread-document.ts';
import type { SplitPorts } from './split-and-join.ts';

/** The text that the analyst gave the file of an article; null where it was read from the file. */
export async function givenText(
  ports: Pick<SplitPorts, 'records'>,
  { article }: Input<'corpus.givenText'>,
): Promise<Output<'corpus.givenText'>> {
  const { reading } = await documentOf(ports, article);
  return { text: reading?.text ?? null };
}

/**
 * Sets the text right that the analyst gave a file: a new revision of its articles; borders that were set by hand, marks and
 * evidence go with their words. Throws notFound where the text was read from the file.
 */
export async function correctText(
  ports: SplitPorts,
  { article, text }: Input<'corpus.correctText'>,
): Promise<Output<'corpus.correctText'>> {
  const { id, reading } = await documentOf(ports, article);
  if (reading?.text === undefined) throw new WorkbenchError('notFound', { kind: 'text', id: article });
  if (reading.text === text) return { moved: 0 };
  const { title } = found('article', article, await ports.records.get('article', article));
  const cuts = reading.cuts && carryCuts(reading.cuts, reading.text, text);
  const message = { key: 'history.corpus.correctText', values: { title } };
  const entry = { operation: 'corpus.correctText', author: ports.analyst.name(), message };
  const { moved } = await rereadDocument(ports, id, { ...reading, text, cuts }, { entry });
  return { moved };
}

async function documentOf({ records }: Pick<SplitPorts, 'records'>, id: ArticleId): Promise<DocumentRecord> {
  const { document } = found('article', id, await records.get('article', id));
  return found('document', document, await records.get('document', document));
}
