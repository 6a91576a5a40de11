import type * as z from 'zod';
import { annotationsOperations } from './annotations.ts';
import { briefsOperations } from './briefs.ts';
import { cleaningOperations } from './cleaning.ts';
import { collectionsOperations } from './collections.ts';
import { corpusOperations } from './corpus.ts';
import { duplicatesOperations } from './duplicates.ts';
import { elsewhereOperations } from './elsewhere.ts';
import { entitiesOperations } from './entities.ts';
import { historyOperations } from './history.ts';
import { jobsOperations } from './jobs.ts';
import { libraryOperations } from './library.ts';
import { orderOperations } from './order.ts';
import { passagesOperations } from './passages.ts';
import { rereadingOperations } from './rereading.ts';
import { searchOperations } from './search.ts';
import { searchesOperations } from './searches.ts';
import { settingsOperations } from './settings.ts';
import { sheetsOperations } from './sheets.ts';
import { tagsOperations } from './tags.ts';
import { watchingOperations } from './watching.ts';

/**
 * Every operation once. Types, the clients, the preload's allow-list, the HTTP route and the CLI's `call` are derived
 * from this table; docs/adding-an-operation.md says how it grows.
 */
export const contract = {
  ...libraryOperations,
  ...settingsOperations,
  ...jobsOperations,
  ...corpusOperations,
  ...orderOperations,
  ...collectionsOperations,
  ...rereadingOperations,
  ...cleaningOperations,
  ...duplicatesOperations,
  ...searchOperations,
  ...searchesOperations,
  ...passagesOperations,
  ...elsewhereOperations,
  ...tagsOperations,
  ...annotationsOperations,
  ...entitiesOperations,
  ...sheetsOperations,
  ...briefsOperations,
  ...historyOperations,
  ...watchingOperations,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes: fields with a default may be left out. */
export type CallInput<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What a handler receives: checked, with defaults filled in. */
export type Input<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>;

/** The operations of one service, each with the function that carries it out. */
export type Handlers<Service extends string> = {
  [Name in OperationName as Name extends `${Service}.${string}` ? Name : never]: (
    input: Input<Name>,
  ) => Promise<Output<Name>>;
};
export type AllHandlers = { [Name in OperationName]: (input: Input<Name>) => Promise<Output<Name>> };

export const operationNames = Object.keys(contract) as OperationName[];

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
