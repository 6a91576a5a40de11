import { app, welcome } from './app.ts';
import { briefs } from './briefs.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { order } from './order.ts';
import { read } from './read.ts';
import { rereading } from './rereading.ts';
import { settings } from './settings.ts';
import { sheets } from './sheets.ts';

/** Every word that a person sees, in English. */
export const en = {
  ...errors,
  ...history,
  ...cli,
  ...commands,
  ...sheets,
  ...read,
  ...order,
  ...briefs,
  ...app,
  ...welcome,
  ...imports,
  ...settings,
  ...rereading,
} as const;
