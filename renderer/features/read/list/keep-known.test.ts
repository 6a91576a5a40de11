import { describe, expect, it } from 'vitest';
import { keepKnown } from './keep-known.ts';

const item = (id: string, title: string) => ({ id, title });
const byId = ({ id }: { id: string }) => id;

describe('keepKnown', () => {
  const known = [item('a', 'A'), item('b', 'B')];

  it('keeps the list as it is where nothing changed', () => {
    expect(keepKnown(known, [item('a', 'A'), item('b', 'B')], byId)).toBe(known);
  });

  it('takes over what changed or came in, and keeps the rest', () => {
    const now = keepKnown(known, [item('c', 'C'), item('b', 'B'), item('a', 'Other')], byId);
    expect(now).toEqual([item('c', 'C'), item('b', 'B'), item('a', 'Other')]);
    expect(now[1]).toBe(known[1]);
    expect(now[2]).not.toBe(known[0]);
  });

  it('follows what went and what changed its place', () => {
    expect(keepKnown(known, [known[1]!], byId)).toEqual([known[1]]);
    expect(keepKnown(known, [known[1]!, known[0]!], byId)).toEqual([known[1], known[0]]);
  });
});
