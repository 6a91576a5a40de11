import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/model/block.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import { fullestGroups, passagesIn } from './passages.ts';

function everyWhere(text: string, words: string): TextRange[] {
  return [...text.matchAll(new RegExp(words, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function found(text: string): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = text.split('\n\n').map((words, at): Block => {
    const block = {
      kind: at === 0 ? 'title' : 'paragraph',
      level: 0,
      start,
      end: start + words.length,
    } as const;
    start = block.end + 2;
    return block;
  });
  return { text, blocks };
}

function shown({ text, marks, start, paragraph }: ReturnType<typeof passagesIn>[number]): string {
  const words = marks.toReversed().reduce((line, [from, to]) => {
    const [a, b] = [from - start, to - start];
    return `${line.slice(0, a)}[${line.slice(a, b)}]${line.slice(b)}`;
  }, text);
  return `${paragraph ?? 'head'}: ${words}`;
}

describe('passagesIn', () => {
  it('gives a line for each match with the words of its paragraph around it', () => {
    const text =
      'Bio parks\n\nNo such word stands in this paragraph here.\n\nThe bio park grows. Then nothing comes for a long, long while, and then bio again.';
    const lines = passagesIn(found(text), everyWhere(text, '[Bb]io')).map(shown);
    expect(lines).toEqual([
      'head: [Bio] parks',
      '2: The [bio] park grows. Then nothing comes for a long, long while, and then bio again.',
      '2: The bio park grows. Then nothing comes for a long, long while, and then [bio] again.',
    ]);
  });

  it('marks words side by side as one, and words close to each other in one line', () => {
    const text = 'T\n\nthe biomedical companies and biomedical parks';
    expect(passagesIn(found(text), everyWhere(text, 'biomedical|companies')).map(shown)).toEqual([
      '1: the [biomedical companies] and [biomedical] parks',
    ]);
  });

  it('cuts long paragraphs between words, and Chinese ones between characters', () => {
    const english = `T\n\n${'some words '.repeat(40)}here${' more words'.repeat(40)}`;
    const [line] = passagesIn(found(english), everyWhere(english, 'here'));
    expect(line!.text).toMatch(/^(some|words) .* words here more .* (more|words)$/u);
    expect(line!.text.length).toBeLessThan(340);
    const chinese = `题\n\n${'发展'.repeat(200)}深圳${'产业𠮷'.repeat(200)}`;
    const [inChinese] = passagesIn(found(chinese), everyWhere(chinese, '深圳'));
    expect(inChinese!.text).toMatch(/^[发展]+深圳(产业𠮷)+/u);
    expect(inChinese!.text.isWellFormed()).toBe(true);
  });
});

describe('fullestGroups', () => {
  it('keeps the groups with most matches in the order of the text', () => {
    expect(fullestGroups([['a'], ['b', 'c'], ['d'], ['e', 'f']], 3)).toEqual([['a'], ['b', 'c'], ['e', 'f']]);
  });
});
