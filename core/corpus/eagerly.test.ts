import { describe, expect, it } from 'vitest';
import { eagerly } from './eagerly.ts';

async function* upTo(count: number, end?: Promise<void>): AsyncGenerator<number> {
  for (let item = 0; item < count; item += 1) yield item;
  await end;
}

describe('eagerly', () => {
  it('gives all items in their order', async () => {
    expect(await Array.fromAsync(eagerly(upTo(5)).items)).toEqual([0, 1, 2, 3, 4]);
    expect(await Array.fromAsync(eagerly(upTo(0)).items)).toEqual([]);
  });

  it('knows how many wait as soon as the source has ended, though only one was taken', async () => {
    const end = Promise.withResolvers<void>();
    const { items, left } = eagerly(upTo(5, end.promise));
    await items.next();
    expect(left()).toBeNull();
    end.resolve();
    await expect.poll(left).toBe(4);
    await items.next();
    expect(left()).toBe(3);
  });

  it('gives what came before a failure, then the failure', async () => {
    const { items } = eagerly(upTo(1, Promise.reject(new Error('gone'))));
    expect(await items.next()).toEqual({ done: false, value: 0 });
    await expect(items.next()).rejects.toThrow('gone');
  });
});
