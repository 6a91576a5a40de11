import type { QueryExpansion, QueryNode } from '../../../shared/model/search-query.ts';
import type { QueryNames } from '../../ports/query-names.ts';
import { analyseQuery, foldWord } from '../analysis.ts';
import { simplify } from '../simplify.ts';

/** The longest name that is looked for, in words of the query. */
const LONGEST_NAME = 5;
/** The most other forms that one name is looked for in. */
const MOST_FORMS = 12;
/** The most other forms of all names in one query. */
const MOST_IN_ALL = 60;
/** The most names of one query that are looked for in other forms. */
const MOST_EXPANSIONS = 20;

type Term = Extract<QueryNode, { type: 'term' }>;

export interface Expanded {
  node: QueryNode;
  expansions: QueryExpansion[];
}

/**
 * Looks for names in a query in all their forms: English, Chinese, pinyin, aliases. A name may be several words that stand
 * side by side; what is quoted, misspelt on purpose or only begun with a `*` is left as it is.
 */
export async function expandNames(
  text: string,
  node: QueryNode,
  names: Pick<QueryNames, 'called'>,
  off: readonly string[],
): Promise<Expanded> {
  const expansion: Expansion = { text, names, off: new Set(off), found: [] };
  const expanded = await expand(expansion, node);
  return { node: expanded, expansions: expansion.found };
}

interface Expansion {
  text: string;
  names: Pick<QueryNames, 'called'>;
  off: ReadonlySet<string>;
  found: QueryExpansion[];
}

async function expand(expansion: Expansion, node: QueryNode): Promise<QueryNode> {
  switch (node.type) {
    case 'term':
      return joined('and', await expandList(expansion, [node]));
    case 'and':
      return joined('and', await expandList(expansion, node.nodes));
    case 'or':
      return { type: 'or', nodes: await each(node.nodes, (one) => expand(expansion, one)) };
    case 'not':
      return { type: 'not', node: await expand(expansion, node.node) };
    case 'prefer':
      return {
        type: 'prefer',
        node: await expand(expansion, node.node),
        by: await expandList(expansion, node.by),
      };
    default:
      return node;
  }
}

/** The longest name that begins at a word is taken, then what follows it. */
async function expandList(expansion: Expansion, nodes: readonly QueryNode[]): Promise<QueryNode[]> {
  const expanded: QueryNode[] = [];
  for (let at = 0; at < nodes.length;) {
    const run = runAt(expansion.text, nodes, at);
    const name = await longestName(expansion, run);
    if (name) expanded.push(name.node);
    else expanded.push(await expandOther(expansion, nodes[at]!));
    at += name?.words ?? 1;
  }
  return expanded;
}

async function expandOther(expansion: Expansion, node: QueryNode): Promise<QueryNode> {
  return node.type === 'term' ? orInOneWord(node) : expand(expansion, node);
}

const HYPHENATED = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+$/u;

/** 'e-commerce' is written 'ecommerce' as well. */
function orInOneWord(term: Term): QueryNode {
  if (!HYPHENATED.test(term.text)) return term;
  return { type: 'or', nodes: [term, { ...term, text: term.text.replace(/[-‐‑]/gu, '') }] };
}

/** Plain words that stand side by side from here on. */
function runAt(text: string, nodes: readonly QueryNode[], from: number): Term[] {
  const run: Term[] = [];
  for (const node of nodes.slice(from, from + LONGEST_NAME)) {
    const isPlain =
      node.type === 'term' && node.fuzzy === 0 && !text.slice(node.start, node.end).includes('*');
    const [first] = run;
    if (!isPlain || (first && (first.field !== node.field || first.boost !== node.boost))) return run;
    run.push(node);
  }
  return run;
}

async function longestName(
  expansion: Expansion,
  run: readonly Term[],
): Promise<{ node: QueryNode; words: number } | null> {
  for (let words = run.length; words > 0; words -= 1) {
    if (expansion.found.length >= MOST_EXPANSIONS) return null;
    const terms = run.slice(0, words);
    const said = terms.map(({ text }) => text).join(' ');
    const room = MOST_IN_ALL - expansion.found.reduce((sum, { forms }) => sum + forms.length, 0);
    const forms = (await otherForms(expansion.names, said)).slice(0, room);
    if (forms.length > 0) return { node: inForms(expansion, terms, said, forms), words };
  }
  return null;
}

/** The words as they are, or one of the forms where that is not turned off. */
function inForms(
  { off, found }: Expansion,
  terms: readonly Term[],
  said: string,
  forms: readonly string[],
): QueryNode {
  const { field, boost, start } = terms[0]!;
  const { end } = terms.at(-1)!;
  const isOff = off.has(said);
  found.push({ start, end, said, forms: [...forms], off: isOff });
  const asWritten = joined('and', terms);
  if (isOff) return asWritten;
  const others = forms.map((text): QueryNode => ({
    type: 'phrase',
    text,
    field,
    boost,
    within: null,
    start,
    end,
  }));
  return { type: 'or', nodes: [asWritten, ...others] };
}

/** Names that mean the same and that the words themselves, or a shorter name, would not find. */
async function otherForms(names: Expansion['names'], said: string): Promise<string[]> {
  const own = sequenceOf(said);
  if (own.length === 0) return [];
  const called = await names.called(said);
  const things = called.filter(
    (thing) => /\p{Lu}/u.test(said) || thing.names.some((name) => isWritten(name, said)),
  );
  const known = things.flatMap((thing) => thing.names).map((form) => ({ form, words: sequenceOf(form) }));
  const shortest = known
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => a.words.length - b.words.length);
  const kept = [own];
  const forms: string[] = [];
  for (const { form, words } of shortest) {
    if (forms.length === MOST_FORMS || kept.some((other) => holds(words, other))) continue;
    kept.push(words);
    forms.push(form);
  }
  return forms;
}

/** In small letters 'yuan' is not Yu'an. */
function isWritten(name: string, said: string): boolean {
  const key = (text: string): string => simplify(foldWord(text)).replace(/[^\p{L}\p{N}'’]/gu, '');
  return key(name) === key(said);
}

/** What a text is looked up as; empty where it says nothing, or is a single character. */
function sequenceOf(text: string): string[] {
  const words = analyseQuery(text);
  const isLone = words.length === 1 && [...words[0]!.folded].length === 1;
  if (isLone || words.every(({ term }) => term === null)) return [];
  return words.map(({ term, folded }) => term ?? folded);
}

function holds(words: readonly string[], others: readonly string[]): boolean {
  return words.some((_word, at) => others.every((other, offset) => words[at + offset] === other));
}

function joined(type: 'and', nodes: readonly QueryNode[]): QueryNode {
  return nodes.length === 1 ? nodes[0]! : { type, nodes: [...nodes] };
}

async function each<From, To>(items: readonly From[], make: (item: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
