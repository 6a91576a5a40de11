import { expect, it } from 'vitest';
import { AskNewest } from './ask-newest.ts';

it('asks only the newest of the questions that come while one is under way, and takes answers in order', async () => {
  const asked: string[] = [];
  const taken: string[] = [];
  const failures: unknown[] = [];
  const asker = new AskNewest<string, string>({
    ask: async (question) => {
      asked.push(question);
      await Promise.resolve();
      if (question === 'bad') throw new Error('refused');
      return question.toUpperCase();
    },
    take: (answer) => taken.push(answer),
    failed: (error) => failures.push(error),
  });
  await Promise.all(['b', 'bi', 'bio'].map((question) => asker.ask(question)));
  expect(asked).toEqual(['b', 'bio']);
  expect(taken).toEqual(['B', 'BIO']);
  await asker.ask('bad');
  await asker.ask('car');
  expect(failures).toHaveLength(1);
  expect(taken).toEqual(['B', 'BIO', 'CAR']);
});
