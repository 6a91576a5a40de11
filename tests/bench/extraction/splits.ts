import { pastedFixtures } from './fixture-set.ts';
import { articlesIn } from './readers.ts';

/** How far into an article its first words may stand: a menu may be left in front of them. */
const LONGEST_LEAD_IN = 200;

/** The names of the doubles that were split where they should, and of the singles that were cut in two. */
export interface SplitScore {
  doubles: number;
  split: string[];
  notSplit: string[];
  singles: number;
  cut: string[];
}

export async function scoreSplits(): Promise<SplitScore> {
  const score: SplitScore = { doubles: 0, split: [], notSplit: [], singles: 0, cut: [] };
  for (const fixture of pastedFixtures('doubles')) {
    score.doubles += 1;
    const found = await articlesIn(fixture);
    const { articles } = fixture.truth;
    const isRight =
      found.length === articles.length &&
      found.every(({ text, title }, at) => beginsWith(`${title}\n${text}`, articles[at]!.begins));
    (isRight ? score.split : score.notSplit).push(fixture.name);
  }
  for (const fixture of pastedFixtures('singles')) {
    score.singles += 1;
    if ((await articlesIn(fixture)).length !== 1) score.cut.push(fixture.name);
  }
  return score;
}

function beginsWith(text: string, words: string): boolean {
  return text.slice(0, LONGEST_LEAD_IN + words.length).includes(words.replace(/^(?:Title: |标题：)/, ''));
}
