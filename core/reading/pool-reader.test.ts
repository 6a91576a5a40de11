import { describe, expect, it, onTestFinished } from 'vitest';
import { hostileReaderScript } from '../../tests/helpers/hostile-reader.ts';
import type { FileReader } from '../ports/file-reader.ts';
import { createPoolReader, type PoolOptions } from './pool-reader.ts';

/** So little that no test waits long, and so much that a thread can start. */
const LIMITS: PoolOptions = { timeLimit: () => 6000, memoryLimit: 128, bufferLimit: 128 };

function poolWith(options: PoolOptions = LIMITS): FileReader {
  const reader = createPoolReader(hostileReaderScript(), options);
  onTestFinished(() => reader.close());
  return reader;
}

const fileCalled = (name: string) => ({
  ...{ name, location: name, bytes: 1 },
  look: { sha256: '', bytes: 1, modified: null },
});

/** How each of some files ended that were asked for together. */
async function ends(reader: FileReader, names: readonly string[]): Promise<string[]> {
  const answers = await reader.readAll(names.map(fileCalled), '');
  return answers.map((answer, at) =>
    answer.ok ? 'read' : `${answer.error.code} ${answer.error.details.path === names[at]}`,
  );
}

describe('the pool of readers', { timeout: 60_000 }, () => {
  it.each([
    ['hangs', 'hang.txt', 'fileTooSlow true'],
    ['fills its heap', 'eat-heap.txt', 'fileTooCostly true'],
    ['fills buffers outside of its heap', 'eat-buffers.txt', 'fileTooCostly true'],
    ['ends its thread', 'exit.txt', 'internal true'],
  ])('names a file whose parser %s, and reads those beside it', async (_what, name, end) => {
    const reader = poolWith();
    expect(await ends(reader, ['a.txt', name, 'b.txt', 'c.txt'])).toEqual(['read', end, 'read', 'read']);
    expect(await ends(reader, ['d.txt'])).toEqual(['read']);
  });

  it('goes on with other files while some hang', async () => {
    const reader = poolWith({ ...LIMITS, timeLimit: () => 10_000 });
    const hanging = ends(reader, ['hang.txt']);
    let isOver = false;
    void hanging.then(() => (isOver = true));
    const others = Array.from({ length: 40 }, (_, at) => ends(reader, [`${at}.txt`]));
    expect(new Set((await Promise.all(others)).flat())).toEqual(new Set(['read']));
    expect(isOver).toBe(false);
    expect(await hanging).toEqual(['fileTooSlow true']);
  });

  it('outlives a parser that fails when its file has long been answered for', async () => {
    const reader = poolWith();
    expect(await ends(reader, ['late.txt'])).toEqual(['read']);
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await ends(reader, ['after.txt'])).toEqual(['read']);
    }
  });
});
