import vm from 'node:vm';
import type { ExpressionRequest, FieldMatch, RecordRanges } from '../ports/search-engine.ts';
import { FIELDS } from './segments/segment.ts';

/** The most matches in one field that are told. */
const MOST_MATCHES = 1000;

/** Runs in a context of its own, which is what Node can give a time limit to. */
const script = new vm.Script(`
  (() => {
    const expression = new RegExp(source, 'gimu');
    return JSON.stringify(texts.map((text) => {
      const ranges = [];
      for (const { 0: found, index } of text.matchAll(expression)) {
        if (found !== '') ranges.push([index, index + found.length]);
        if (ranges.length === most) break;
      }
      return ranges;
    }));
  })()
`);

/**
 * Where a regular expression (of JavaScript, without regard to case, Unicode-aware, ^ and $ at each line) matches in some
 * texts; those without a match are left out. Null where it took longer than the limit.
 */
export function matchExpression({ source, field, texts, limit }: ExpressionRequest): RecordRanges[] | null {
  const fields = field === null ? FIELDS : [field];
  const all = texts.flatMap(({ fields: texts }) => fields.map((name) => texts[name] ?? ''));
  const ranges = run({ source, texts: all, most: MOST_MATCHES }, limit);
  if (ranges === null) return null;
  return texts.flatMap(({ kind, id }, at) => {
    const matches = fields.flatMap((name, number): FieldMatch[] =>
      ranges[at * fields.length + number]!.map(([start, end]) => ({ field: name, start, end })),
    );
    return matches.length > 0 ? [{ kind, id, matches }] : [];
  });
}

function run(
  given: { source: string; texts: readonly string[]; most: number },
  limit: number,
): [number, number][][] | null {
  try {
    return JSON.parse(script.runInNewContext({ ...given }, { timeout: limit }) as string) as [
      number,
      number,
    ][][];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
