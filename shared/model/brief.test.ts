import { describe, expect, it } from 'vitest';
import { type BriefBlock, titleOf, withTitle } from './brief.ts';

const heading = (level: 1 | 2, text: string): BriefBlock => ({
  type: 'heading',
  level,
  content: [{ type: 'text', text }],
});

describe('titleOf', () => {
  it('is the first heading of level 1', () => {
    expect(titleOf([heading(2, 'Scale'), heading(1, '  What \n they  say '), heading(1, 'More')])).toBe(
      'What they say',
    );
  });

  it('is none without such a heading, or where it is empty', () => {
    expect(titleOf([heading(2, 'Scale')])).toBeNull();
    expect(titleOf([heading(1, ' ')])).toBeNull();
  });

  it('is cut at what a title may hold, and not within a character', () => {
    expect(titleOf([heading(1, `${'x'.repeat(299)}😀`)])).toBe('x'.repeat(299));
  });
});

describe('withTitle', () => {
  it('changes the heading that is the title and nothing else', () => {
    const blocks = [heading(2, 'Scale'), heading(1, 'Old'), heading(1, 'More')];
    expect(withTitle(blocks, 'New')).toEqual([heading(2, 'Scale'), heading(1, 'New'), heading(1, 'More')]);
  });
});
