import type { Input, Output } from '../../shared/contract/index.ts';
import type { PassageGroup } from '../../shared/contract/passages.ts';
import { createMessages, type Messages } from '../../shared/messages/messages.ts';
import { passageRow, rowWithoutPassage, SEARCH_COLUMNS } from './passage-rows.ts';
import type { SearchesPorts } from './searches-ports.ts';
import { termsInWords } from './terms-in-words.ts';
import { writeTable } from './write-table.ts';

/** More rows than this make a file that nobody reads; those that are left out are counted. */
const MOST_ROWS = 50_000;
/** The articles of one page, and the passages of one article. */
const PAGE = 100;

interface Gathered {
  rows: string[][];
  articles: number;
  passages: number;
  /** What search found altogether. */
  total: number;
}

/** Writes what a search finds, a row for each passage with the words before and after. */
export async function exportSearch(
  ports: SearchesPorts,
  { format, to, fold, ...terms }: Input<'searches.export'>,
): Promise<Output<'searches.export'>> {
  const messages = createMessages();
  const found = await gatherRows(ports, { ...terms, fold });
  const { columns, ...layout } = SEARCH_COLUMNS;
  const head = columns.map((column) => messages.text(`searches.column.${column}`));
  const counts = [
    [messages.text('searches.articles'), found.total],
    [messages.text('searches.passages'), found.passages],
  ] as const;
  const about = [...(await termsInWords(ports, terms, messages)), ...counts];
  const result = await writeTable(
    ports.writeExport,
    {
      title: titleOf(terms.query, messages),
      sheets: [
        { name: messages.text('searches.sheet.passages'), rows: [head, ...found.rows], ...layout },
        { name: messages.text('searches.sheet.search'), rows: about, widths: [24, 80] },
      ],
    },
    { format, to },
  );
  return {
    ...result,
    ...{ articles: found.articles, passages: found.passages },
    leftOut: Math.max(0, found.total - found.articles),
  };
}

function titleOf(query: string, messages: Messages): string {
  return query.trim() === '' ? messages.text('searches.allArticles') : query;
}

async function gatherRows(
  ports: SearchesPorts,
  terms: Omit<Input<'searches.export'>, 'format' | 'to'>,
): Promise<Gathered> {
  const gathered: Gathered = { rows: [], articles: 0, passages: 0, total: 0 };
  for (let offset = 0; gathered.rows.length < MOST_ROWS; offset += PAGE) {
    const page = { offset, limit: PAGE, perArticle: PAGE };
    const { groups, total } = await ports.search.passages({ ...terms, ...page });
    gathered.total = total;
    for (const group of groups) await addRows(ports, group, gathered);
    if (groups.length === 0 || offset + PAGE >= total) break;
  }
  return gathered;
}

/** An article that only its title finds, or that nothing narrows, has one row without a passage. */
async function addRows(ports: SearchesPorts, group: PassageGroup, gathered: Gathered): Promise<void> {
  const article = await ports.reads.article(group.article);
  if (!article) return;
  gathered.articles += 1;
  gathered.passages += group.passages.length;
  if (group.passages.length === 0) gathered.rows.push(rowWithoutPassage(article));
  for (const passage of group.passages) {
    const tags = await Promise.all(passage.tags.map(async (tag) => (await ports.labels.tag(tag)) ?? tag));
    gathered.rows.push(passageRow(article, passage, tags));
  }
}
