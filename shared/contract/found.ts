import { WorkbenchError } from './errors.ts';

/** Hands a record on, or throws notFound naming its kind and id. */
export function found<Value>(kind: string, id: string, value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new WorkbenchError('notFound', { kind, id });
  return value;
}
