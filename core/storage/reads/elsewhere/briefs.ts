import { type Brief, type BriefBlock, plainText } from '../../../../shared/model/brief.ts';
import type { SearchedThing } from '../../../ports/elsewhere-reads.ts';
import { decode } from '../../record-codec.ts';
import type { Connection } from '../../sqlite.ts';
import { composeText, type PieceWords, revisionOfWords } from './composed-text.ts';
import { facetsOfSheet } from './sheets.ts';

const select = 'SELECT * FROM brief WHERE id IN (SELECT value FROM json_each(?))';

/** Briefs by their titles and all their text: quotations and tables as they were put in. */
export function searchedBriefs(connection: Connection, ids: string): SearchedThing[] {
  return connection.all(select, ids).map((row) => toBrief(connection, decode('brief', row)));
}

function toBrief(connection: Connection, brief: Brief): SearchedThing {
  const { id, title, author, sheet, collection } = brief;
  const { text, pieces } = composeText(piecesOf(brief));
  const at = { kind: 'brief', brief: id, block: null } as const;
  return {
    ...{ kind: 'brief', id, at, title, ownTitle: true, text, pieces, author, tags: [] },
    revision: revisionOfWords(title, text),
    facets: facetsOfSheet(connection, sheet, title, collection),
  };
}

/** Each line leads to its block and stands under the heading before it. */
function piecesOf({ id, title, blocks }: Brief): PieceWords[] {
  let heading = title;
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') heading = plainText(block.content);
    const at = { kind: 'brief', brief: id, block: index } as const;
    return linesOf(block).map((line) => ({ text: line.replaceAll('\n', ' '), at, heading }));
  });
}

function linesOf(block: BriefBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.content)];
    case 'list':
      return block.items.map(plainText);
    case 'quote':
      return [block.quote, block.label];
    case 'table':
      return tableLines(block);
  }
}

/** The caption, the places, and each row with its values. */
function tableLines({ caption, places, rows }: Extract<BriefBlock, { type: 'table' }>): string[] {
  const heads = places.map(({ name, nameZh }) => (nameZh === null ? name : `${name} ${nameZh}`));
  const lines = rows.map(({ name, unit, cells }) =>
    [name, unit, ...cells.map(({ text }) => text)].filter((words) => words !== '').join(', '),
  );
  return [caption, heads.join(', '), ...lines];
}
