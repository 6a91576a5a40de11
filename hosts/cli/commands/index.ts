import type { Command } from '../command.ts';
import { annotate } from './annotate.ts';
import { articles } from './articles.ts';
import { briefCommand } from './brief.ts';
import { call } from './call.ts';
import { collection } from './collection.ts';
import { entity } from './entity.ts';
import { extract } from './extract.ts';
import { history, redo, undo } from './history.ts';
import { importCommand } from './import.ts';
import { search } from './search.ts';
import { searches } from './searches.ts';
import { serve } from './serve.ts';
import { sheetCommand } from './sheet.ts';
import { show } from './show.ts';
import { suggest } from './suggest.ts';
import { tag } from './tag.ts';
import { trash } from './trash.ts';

/** Every command there is; one whose part is not built yet is not here. */
export const commands: readonly Command[] = [
  extract,
  importCommand,
  articles,
  show,
  search,
  searches,
  suggest,
  tag,
  collection,
  trash,
  annotate,
  entity,
  sheetCommand,
  briefCommand,
  history,
  undo,
  redo,
  serve,
  call,
];
