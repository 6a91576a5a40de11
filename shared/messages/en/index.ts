import { app, welcome } from './app.ts';
import { briefs } from './briefs.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { find } from './find.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { order } from './order.ts';
import { reasons } from './reasons.ts';
import { queryProblems } from './query-problems.ts';
import { read } from './read.ts';
import { rereading } from './rereading.ts';
import { searches } from './searches.ts';
import { settings } from './settings.ts';
import { sheets } from './sheets.ts';
import { watching } from './watching.ts';

/** Every word that a person sees, in English. */
export const en = {
  ...errors,
  ...history,
  ...cli,
  ...commands,
  ...sheets,
  ...read,
  ...find,
  ...queryProblems,
  ...searches,
  ...order,
  ...briefs,
  ...app,
  ...welcome,
  ...imports,
  ...reasons,
  ...settings,
  ...rereading,
  ...watching,
} as const;
