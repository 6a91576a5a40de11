import type { ElsewherePlace } from '../../../../shared/contract/elsewhere.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { NO_FILTERS } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';

/** Opens a note at its mark, a sheet at its cell, a brief; a tag shows the passages that have it. */
export function openElsewhere(at: ElsewherePlace, store: FindStore, { navigation }: Workbench): void {
  switch (at.kind) {
    case 'note':
      return navigation.open({ kind: 'article', article: at.article, ...(at.range && { range: at.range }) });
    case 'tag':
      return store.lookFor({ filters: { ...NO_FILTERS, tag: [at.tag] } });
    case 'brief':
      return navigation.open({ kind: 'brief', brief: at.brief });
    case 'sheet': {
      const { sheet, place, indicator } = at;
      const cell = place !== null && indicator !== null ? { cell: { place, indicator } } : {};
      return navigation.open({ kind: 'sheet', sheet, ...cell });
    }
  }
}
