import { describe, expect, it } from 'vitest';
import { namesJob, withoutJob } from './jobs.ts';

describe('withoutJob', () => {
  it.each([
    ['Ruth Okafor, Transport Reporter', 'Ruth Okafor'],
    ['Ruth Okafor Transport Reporter', 'Ruth Okafor'],
    ['Hanne Vestergaard, Ports Editor', 'Hanne Vestergaard'],
    ['Ann Cole, Head of the Data Desk', 'Ann Cole, Head of the Data Desk'],
    ['Senior Correspondent', ''],
    ['Jane Doe', 'Jane Doe'],
    ['张三', '张三'],
  ])('leaves of %s: %s', (part, name) => {
    expect(withoutJob(part)).toBe(name);
  });
});

describe('namesJob', () => {
  it('is true behind a name, behind a comma and alone', () => {
    expect(['Jane Doe, Staff Writer', 'Jane Doe Staff Writer', 'Staff Writer'].map(namesJob)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is false for a name alone', () => {
    expect(namesJob('Jane Doe')).toBe(false);
  });
});
