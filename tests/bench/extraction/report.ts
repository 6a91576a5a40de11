import { type ArticleTruth, type Fixture, articleFixtures } from './fixture-set.ts';
import { type Finding, firstLine, ours, readability } from './readers.ts';
import { meanScore, type Score, scoreOf } from './scores.ts';
import { scoreSplits } from './splits.ts';

const columns = [
  'precision',
  'recall',
  'f1',
  'title',
  'date',
  'wrongDate',
  'authors',
  'source',
  'city',
  'language',
  'translated',
] as const satisfies readonly (keyof Score)[];

const headings = [
  'what',
  'read by',
  'body precision',
  'body recall',
  'body F1',
  'title',
  'date',
  'wrong date',
  'authors',
  'source',
  'main city',
  'language',
  'machine-translated',
];

/** How well pages and texts are read, by language, beside what else reads them, as the rows of a Markdown table. */
export async function* extractionReport(): AsyncGenerator<string> {
  yield row(headings);
  yield `| --- | --- |${' ---: |'.repeat(columns.length)}`;
  for (const kind of ['pages', 'texts'] as const) {
    const peer = kind === 'pages' ? readability : firstLine;
    const peerName = kind === 'pages' ? 'Readability on jsdom' : 'the first line is the title';
    for (const language of ['en', 'zh'] as const) {
      const fixtures = articleFixtures(kind).filter(({ truth }) => truth.language === language);
      const what = `${fixtures.length} ${kind}, ${language === 'en' ? 'English' : 'Chinese'}`;
      yield scoreRow(what, 'Broadsheet', await scoresOf(fixtures, ours));
      yield scoreRow(what, peerName, await scoresOf(fixtures, peer));
    }
  }
  yield* splitReport();
}

async function* splitReport(): AsyncGenerator<string> {
  const { doubles, split, notSplit, singles, cut } = await scoreSplits();
  yield '';
  yield `Pasted doubles split: ${split.length} of ${doubles}${listed(notSplit)}`;
  yield `Single articles cut in two: ${cut.length} of ${singles}${listed(cut)}`;
}

async function scoresOf(
  fixtures: readonly Fixture<ArticleTruth>[],
  read: (file: Fixture<ArticleTruth>) => Promise<Finding>,
): Promise<Score[]> {
  const scores: Score[] = [];
  for (const fixture of fixtures) scores.push(scoreOf(fixture, await read(fixture)));
  return scores;
}

function scoreRow(what: string, reader: string, scores: readonly Score[]): string {
  const mean = meanScore(scores);
  return row([what, reader, ...columns.map((column) => shown(mean[column]))]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
