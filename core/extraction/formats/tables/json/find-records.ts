import { roleOfName } from '../columns/column-names.ts';
import { type JsonListener, walkJson } from './walk-json.ts';

/** Where the records of a file in JSON are: the values in the container at this path, or the whole value itself. */
export type RecordPlace = { within: readonly string[] } | 'whole';

/** An object or array on the way to records; what lies in an array belongs to a record. */
interface Container {
  kind: 'object' | 'array';
  path: readonly string[];
  /** The names of its fields, as many as tell whether objects are alike. */
  names: string[];
  /** Its first objects. */
  objects: Container[];
  /** How many objects and arrays it holds, and how many other values. */
  holds: number;
  leaves: number;
  /** How many characters its strings have, at any depth. */
  chars: number;
}

interface Survey {
  containers: Container[];
  /** The longest string that lies in no array, and the longest of those whose name says that it is a text. */
  longest: number;
  longestText: number;
}

/** A text of one article that stands in the file by itself is at least so long. */
const LEAST_TEXT = 200;
const NAMES = 50;

/**
 * Finds the records of a file: the values of an array, be it the whole file or the one in an object that holds most text;
 * those of an object that gives names to alike objects; and where there is no such, or the object has a text of its own,
 * the object itself.
 */
export function findRecords(text: string): RecordPlace {
  const { containers, longest, longestText } = survey(text);
  if (containers[0]?.kind === 'array') return { within: [] };
  const most = containers.filter(isCollection).sort((a, b) => b.chars - a.chars)[0];
  if (!most) return 'whole';
  if (most.kind === 'object') return { within: most.path };
  return longestText >= LEAST_TEXT || most.chars < longest ? 'whole' : { within: most.path };
}

function isCollection({ kind, holds, leaves, objects: [first, second] }: Container): boolean {
  if (kind === 'array') return holds + leaves > 1 || holds > 0;
  if (leaves > 0 || holds < 2 || !first || !second) return false;
  const shared = first.names.filter((name) => second.names.includes(name)).length;
  return shared > 0 && shared * 2 >= Math.max(first.names.length, second.names.length);
}

function survey(text: string): Survey {
  const found: Survey = { containers: [], longest: 0, longestText: 0 };
  /** Null for what lies in an array. */
  const open: (Container | null)[] = [];
  const listener: JsonListener = {
    begin: (kind, key) => {
      const parent = open.at(-1);
      const isOnTheWay = open.length === 0 || parent?.kind === 'object';
      const container = isOnTheWay ? newContainer(kind, parent ?? null, key) : null;
      if (parent) noteChild(parent, container, key);
      if (container) found.containers.push(container);
      open.push(container);
    },
    end: () => void open.pop(),
    leaf: ({ kind, start, end }, key) => {
      const parent = open.at(-1);
      if (parent) noteLeaf(parent, key);
      if (kind !== 'string') return;
      for (const container of open) if (container) container.chars += end - start;
      if (parent?.kind === 'object') noteString(found, key ?? '', end - start);
    },
  };
  walkJson(text, listener);
  return found;
}

function newContainer(kind: Container['kind'], parent: Container | null, key: string | null): Container {
  const path = parent ? [...parent.path, key ?? ''] : [];
  return { kind, path, names: [], objects: [], holds: 0, leaves: 0, chars: 0 };
}

function noteChild(parent: Container, child: Container | null, key: string | null): void {
  parent.holds += 1;
  if (child?.kind === 'object' && parent.objects.length < 2) parent.objects.push(child);
  if (key !== null && parent.names.length < NAMES) parent.names.push(key);
}

function noteLeaf(parent: Container, key: string | null): void {
  parent.leaves += 1;
  if (key !== null && parent.names.length < NAMES) parent.names.push(key);
}

function noteString(found: Survey, key: string, length: number): void {
  found.longest = Math.max(found.longest, length);
  if (roleOfName(key) === 'text') found.longestText = Math.max(found.longestText, length);
}
