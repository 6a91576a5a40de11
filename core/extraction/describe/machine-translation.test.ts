import { describe, expect, it } from 'vitest';
import { machineTranslation } from './machine-translation.ts';

describe('machineTranslation', () => {
  it('believes a text that says so', () => {
    const text = 'Trams need rails. (This article was machine translated from Chinese)';
    expect(machineTranslation(text, 'en')).toMatchObject({ isMachine: true, reason: 'stated' });
    expect(machineTranslation('电车需要轨道。本文由机器翻译，仅供参考。', 'zh')?.reason).toBe('stated');
  });

  it('is told by names of Chinese files in an English text', () => {
    expect(machineTranslation('The fair opened. 深圳展览会-1.png It closed.', 'en')).toMatchObject({
      reason: 'untranslatedNames',
      example: '深圳展览会-1.png',
    });
  });

  it('is told by several turns of phrase that nobody uses in English', () => {
    const text =
      'The reporter learned that the exchange opened. It is reported that 86 merchants settled in.';
    expect(machineTranslation(text, 'en')).toMatchObject({
      reason: 'calques',
      example: 'The reporter learned',
    });
  });

  it('is not told by one of them, nor by what reports about such machines say', () => {
    expect(machineTranslation('It is reported that the tram is late.', 'en')).toBeNull();
    expect(machineTranslation('The reporter learned to swim.', 'en')).toBeNull();
    expect(machineTranslation('Google Translate and DeepL opened offices in Leeds.', 'en')).toBeNull();
  });

  it('says nothing about other languages', () => {
    expect(
      machineTranslation('The reporter learned. It is reported that. In the next step.', null),
    ).toBeNull();
  });

  it('looks through a word of nine million letters', () => {
    expect(machineTranslation('a'.repeat(9_000_000), 'en')).toBeNull();
  });
});
