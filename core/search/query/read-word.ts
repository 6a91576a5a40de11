import { type QueryNode, SearchField } from '../../../shared/model/search-query.ts';
import { isFilterName, readFilter } from './read-filter.ts';
import { note, placeOf, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Farther than this apart, words have nothing to do with one another. */
const FARTHEST = 1000;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** Reads a word with what stands behind it: `word*`, `bio*al`, `word~1`, `word^2`, `title:word`, `city:word`. */
export function readWord(reading: Reading, token: Token): QueryNode | null {
  if (token.field === null && isFieldBegun(token.text)) return null;
  if (isFilter(token)) return readFilter(reading, token);
  const { text, field } = inField(reading, token);
  const { word, tail } = partTail(text);
  const { distance, boost } = readTail(reading, token, tail);
  const sought = { field, boost, ...placeOf(token) };
  if (!LETTER_OR_NUMBER.test(word)) {
    if (/^\*+$/.test(word)) note(reading, 'wildcardAlone', token);
    return null;
  }
  const bare = word.replace(/\*+$/, '');
  if (bare.includes('*')) return { type: 'wildcard', ...sought, text: word.replace(/\*+/g, '*') };
  const fuzzy = toFuzzy(reading, token, distance);
  const isLast = reading.at === reading.tokens.length;
  const prefix = bare !== word || (reading.typing && isLast && tail === '');
  return { type: 'term', ...sought, text: bare, prefix, fuzzy };
}

/** Reads `"two words"`, `"two words"~5`, `title:"two words"`, `city:"Ping Shan"`. */
export function readPhrase(reading: Reading, token: Token): QueryNode | null {
  if (token.kind === 'openPhrase') note(reading, 'quoteNotClosed', token);
  if (token.text.trim() === '') return null;
  if (isFilter(token)) return readFilter(reading, token);
  const { distance, boost } = readTail(reading, token, token.tail);
  const within = distance === null || distance === 0 ? null : Math.min(distance, FARTHEST);
  return { type: 'phrase', ...inField(reading, token), within, boost, ...placeOf(token) };
}

/** Reads `/regular expression/`, in a field or anywhere. */
export function readExpression(reading: Reading, token: Token): QueryNode | null {
  if (token.kind === 'openExpression') note(reading, 'expressionNotClosed', token);
  const field = token.field === null ? null : SearchField.safeParse(token.field.toLowerCase());
  if (field?.success === false) noteUnknownField(reading, token);
  const source = token.text;
  return isExpression(source)
    ? { type: 'expression', source, field: field?.data ?? null, ...placeOf(token) }
    : noted(reading, token);
}

function noted(reading: Reading, token: Token): null {
  note(reading, 'expressionNotValid', token);
  return null;
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

/** `city:` on its way to `city:Shenzhen`. */
function isFieldBegun(text: string): boolean {
  const name = /^([a-z]+):$/i.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && (isFilterName(name) || SearchField.safeParse(name).success);
}

function isFilter({ field }: Token): boolean {
  return field !== null && isFilterName(field.toLowerCase());
}

/** A name before a colon that is no field ("Theme:…", "https://…") is searched like any other word. */
function inField(reading: Reading, token: Token): { text: string; field: SearchField | null } {
  if (token.field === null) return { text: token.text, field: null };
  const field = SearchField.safeParse(token.field.toLowerCase());
  if (field.success) return { text: token.text, field: field.data };
  noteUnknownField(reading, token);
  return { text: `${token.field}:${token.text}`, field: null };
}

function noteUnknownField(reading: Reading, { field, start }: Token): void {
  note(reading, 'unknownField', { start, end: start + (field?.length ?? 0) + 1 });
}

function partTail(text: string): { word: string; tail: string } {
  const at = text.search(/[~^]/);
  return at === -1 ? { word: text, tail: '' } : { word: text.slice(0, at), tail: text.slice(at) };
}

/** What `~1` and `^2` say; a `~` by itself is one. */
function readTail(reading: Reading, token: Token, tail: string): { distance: number | null; boost: number } {
  const read = { distance: null as number | null, boost: 1 };
  for (const [, sign, said = ''] of tail.matchAll(/([~^])([^~^]*)/g)) {
    const number = said === '' && sign === '~' ? 1 : Number(said);
    if (sign === '~') {
      if (/^\d*$/.test(said)) read.distance = number;
      else note(reading, 'distanceNotKnown', token);
    } else if (/^\d+(\.\d+)?$/.test(said) && number > 0) read.boost = number;
    // A weight that is still being written is no mistake yet.
    else if (said !== '' || !reading.typing) note(reading, 'boostNotValid', token);
  }
  return read;
}

function toFuzzy(reading: Reading, token: Token, distance: number | null): 0 | 1 | 2 {
  if (distance !== null && distance > 2) note(reading, 'distanceNotKnown', token);
  return distance === null || distance === 0 ? 0 : distance === 1 ? 1 : 2;
}
