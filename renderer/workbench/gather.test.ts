import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gather } from './gather.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs once for the calls of a burst, and again for the next', () => {
  const runs = vi.fn();
  const gathered = gather(runs, 40);
  gathered();
  gathered();
  vi.advanceTimersByTime(39);
  expect(runs).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(runs).toHaveBeenCalledOnce();
  gathered();
  vi.advanceTimersByTime(40);
  expect(runs).toHaveBeenCalledTimes(2);
});

it('runs no more once it is cancelled, until it is called again', () => {
  const runs = vi.fn();
  const gathered = gather(runs, 40);
  gathered();
  gathered.cancel();
  vi.advanceTimersByTime(100);
  expect(runs).not.toHaveBeenCalled();
  gathered();
  vi.advanceTimersByTime(40);
  expect(runs).toHaveBeenCalledOnce();
});
