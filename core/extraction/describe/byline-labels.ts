import type { BylineField } from './byline-label-words.ts';
import { remembered } from '../text/remembered.ts';
import { fieldOfLabel, longestLabel } from './byline-label-words.ts';

/** A stretch of a by-line: the value that stands after a label, or words without one (field null). */
export interface BylineSegment {
  field: BylineField | null;
  value: string;
  /** The label stands without a colon ("By", 记者): the value has to show by itself that it is one. */
  bare: boolean;
}

/** Labels that need no colon: "By Jane Doe", "Updated 10:30", 记者 张三, "Text/Zhang San". What follows has to look like a value. */
const BARE_LABELS: readonly RegExp[] = [
  /(?<=^|[\s|·•,.;])(?:(?:[Ww]ritten|[Rr]eported|[Rr]eporting|[Ss]tory|[Tt]ext|[Ww]ords|[Ww]riting|[Aa]dditional reporting|[Ss]ubmitted|[Pp]osted|[Pp]ublished) [Bb]y|By|BY|by(?= \p{Lu}\p{L}+ \p{Lu})|(?:[Ff]irst )?[Pp]ublished(?: on| at)?|Released(?: on)?|Last modified(?: on)?|Updated(?: on| at)?|Posted(?: on)?|Last updated(?: on)?|Source|SOURCE|Editors?|(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotography|[Ii]llustrations?|[Ee]dited|[Ee]diting) by|[Rr]eporting from|[Ff]rom our (?:own )?correspondents?(?: in \p{Lu}\p{L}+)?)\s+(?=[\p{Lu}\d])/gu,
  /(?<=^|[\s|·•])(?:Text|Words|Reporter|Author|Editor|Photo|Source)\s?[/／]\s?(?=\p{Lu})/gu,
  /(?<=^|[\s|·•/])(?:本报记者|本報記者|记者|記者|通讯员|作者|来源|來源|稿源|(?:责任|流程|值班|见习|实习|执行|新媒体|初审|终审)?编辑|责编|校对|审校|审核|摄影|发表于|发布于|更新于|分类于|图文|撰文|由|文|图)(?:[\s/／，,]+(?=[\p{L}\d])|(?=\p{Script=Han}{2,4}(?:[\s、，,|]|$)))/gu,
];

/** Where a label stands in a line, half-open, its colon and the blanks after it included. */
interface Label {
  field: BylineField;
  start: number;
  end: number;
  bare: boolean;
}

/**
 * Cuts a line where its labels stand: `Author:Lin Yiying, Zhao LuDate:2021-03-10` has two, run together. A label with a
 * capital may stand anywhere; one in lower case only where a word can begin.
 */
export const bylineSegments = remembered((line: string): readonly BylineSegment[] => {
  const segments: BylineSegment[] = [];
  let open: Omit<BylineSegment, 'value'> = { field: null, bare: false };
  let at = 0;
  for (const { field, bare, start, end } of [...labelsIn(line), endOf(line)]) {
    if (start < at) continue;
    segments.push({ ...open, value: line.slice(at, start).trim() });
    open = { field, bare };
    at = end;
  }
  return segments.filter(({ field, value }) => field !== null || value !== '');
});

function endOf(line: string): Label {
  return { field: 'ignored', start: line.length, end: line.length, bare: false };
}

function labelsIn(line: string): Label[] {
  const closed = [...line.matchAll(/\s?[:：|｜丨]\s*/g)].flatMap((mark) => labelBefore(line, mark) ?? []);
  const bare = BARE_LABELS.flatMap((pattern) => [...line.matchAll(pattern)]).map((found) => ({
    field: fieldOfBareLabel(found[0]),
    start: found.index,
    end: found.index + found[0].length,
    bare: !found[0].startsWith('SOURCE'),
  }));
  return [...closed, ...bare].toSorted((a, b) => a.start - b.start || Number(a.bare) - Number(b.bare));
}

/** The longest label that ends at a colon or a bar, so that "Publication Date" is not read as "Date". */
function labelBefore(line: string, mark: RegExpExecArray): Label | null {
  const isBar = /[|｜丨]/.test(mark[0]);
  for (let start = Math.max(0, mark.index - longestLabel); start < mark.index; start += 1) {
    const words = line.slice(start, mark.index);
    const field = fieldOfLabel.get(words.toLowerCase());
    if (field && (isBar ? beginsPart(line, start) : canStandAt(line, start, words))) {
      return { field, start, end: mark.index + mark[0].length, bare: false };
    }
  }
  return null;
}

function beginsPart(line: string, start: number): boolean {
  return /(?:^|[\n|｜·•]|\p{Script=Han}\s)\s?$/u.test(line.slice(Math.max(0, start - 2), start));
}

/** The commonest Chinese labels of two characters, which are told from words even in a run-together line. */
const runTogether = new Set([
  '來源',
  '記者',
  '编辑',
  '作者',
  '来源',
  '日期',
  '时间',
  '编辑',
  '责编',
  '记者',
  '稿源',
]);

function canStandAt(line: string, start: number, words: string): boolean {
  const before = line[start - 1] ?? ' ';
  if (/^\p{Script=Han}/u.test(words)) {
    return words.length > 2 || runTogether.has(words) || !/\p{Script=Han}/u.test(before);
  }
  return /^\p{Lu}\p{Ll}/u.test(words) || !/[\p{L}\p{N}]/u.test(before);
}

function fieldOfBareLabel(label: string): BylineField {
  const words = label.replace(/[\s/／，,]+$/, '').toLowerCase();
  return fieldOfLabel.get(words) ?? (/^(?:photo|图)/.test(words) ? 'editor' : 'author');
}
