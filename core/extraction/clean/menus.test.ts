import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/read-plain-text.ts';

const linesOf = (text: string) => readPlainText(text, {}).map((paragraph) => paragraph.text);

describe('the menu of a site in a text that was copied from it', () => {
  it('goes where its items stand below each other', () => {
    expect(linesOf('Home\nNews\nSport\nNight trams return\nTrams run again.')).toEqual([
      'Night trams return',
      'Trams run again.',
    ]);
    expect(linesOf('首页\n财经\n体育\n有轨电车恢复')).toEqual(['有轨电车恢复']);
  });

  it('leaves one or two such words where they stand', () => {
    expect(linesOf('Culture\nTravel\nThe museum opens.')).toEqual(['Culture', 'Travel', 'The museum opens.']);
  });
});
