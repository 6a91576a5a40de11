import { describe, expect, it } from 'vitest';
import { readPlainText } from './read-plain-text.ts';

const texts = (raw: string) => readPlainText(raw, {}).map(({ text }) => text);

const wrapped = [
  'The coastal city of Harbour opened its second cross-bay tunnel to traffic on',
  'Friday morning, cutting the drive between the old port and the new airport',
  'district from 50 minutes to 18 minutes, the municipal transport bureau said.',
  'It is the largest tunnel of its kind in the province and was finished eleven',
  'weeks ahead of schedule.',
];

describe('readPlainText', () => {
  it('takes each line for a paragraph where lines are long or short at will', () => {
    const lines = [
      'A headline of the city',
      'By Jane Doe',
      `${'The city opened a bridge. '.repeat(8).trim()}`,
      'A heading',
      'Another line.',
    ];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\r\r\n'])('knows the line break %j', (lineBreak) => {
    expect(texts(['One line.', '', 'Another.'].join(lineBreak))).toEqual(['One line.', 'Another.']);
  });

  it('joins lines that were wrapped at a fixed width', () => {
    expect(texts(wrapped.join('\n'))).toEqual([wrapped.join(' ')]);
  });

  it('keeps wrapped paragraphs apart at blank lines, indents and list marks', () => {
    const [a, b, c, d, e] = wrapped;
    expect(texts([a, b, c, '', d, e].join('\n'))).toEqual([`${a} ${b} ${c}`, `${d} ${e}`]);
    expect(texts([`   ${a}`, b, c, `   ${d}`, e].join('\n'))).toEqual([`${a} ${b} ${c}`, `${d} ${e}`]);
    expect(texts([a, b, c, `- ${d}`, e].join('\n'))).toEqual([`${a} ${b} ${c}`, `- ${d} ${e}`]);
  });

  it('leaves headline and by-line alone above wrapped text', () => {
    expect(texts(['Tunnel opens', 'By Jane Doe', ...wrapped].join('\n'))).toEqual([
      'Tunnel opens',
      'By Jane Doe',
      wrapped.join(' '),
    ]);
  });

  it('joins wrapped Chinese without a blank', () => {
    const lines = [
      '深圳市坪山区正式发布生物医药产业集聚发展新政，对创新药研发项目给予最高',
      '三千万元资助，并设立总规模五十亿元的产业基金，重点支持创新药和医疗器械',
      '等领域推动产业高质量发展。',
    ];
    expect(texts(lines.join('\n'))).toEqual([lines.join('')]);
  });

  it('joins a word that was hyphenated at the line end as it is written', () => {
    const [a, b] = wrapped;
    expect(
      texts([`${a} a high-`, `quality road ${b!.slice(0, 60)}`, wrapped[2], wrapped[4]].join('\n'))[0],
    ).toContain('a high-quality road');
  });

  it('does not join slogans of similar length', () => {
    const lines = [
      'Set up a platform to lead the way, recruit the strong',
      'Benchmark first-class standards to improve development',
      'Pingshan’s innovative advantages are becoming apparent',
    ];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });

  it('does not join rows of a timetable or names of equal length', () => {
    const rows = [
      '09:00 Opening ceremony in the main hall of the exhibition centre',
      '10:30 Keynote by the president of the academy of medical science',
      '12:00 Lunch on the terrace above the lake with all guests invited',
    ];
    expect(texts(rows.join('\n'))).toEqual(rows);
    const offices = [
      '深圳市坪山区科技创新局生物医药产业发展服务中心办公室',
      '深圳市坪山区工业和信息化局新能源汽车产业办公室',
      '深圳市坪山区发展和改革局重大项目建设推进中心办公室',
    ];
    expect(texts(offices.join('\n'))).toEqual(offices);
  });

  it('notes what stood between two paragraphs and where a text is complete', () => {
    const paragraphs = readPlainText('One text. (End)\n\n=====\n\fAnother one.\n\n(Finish)\n', {});
    expect(paragraphs.map(({ before, ended }) => ({ before, ended }))).toEqual([
      { before: [], ended: true },
      { before: ['endMark', 'separator', 'pageBreak'], ended: true },
    ]);
  });

  it('takes a rule under a short line for an underline', () => {
    expect(readPlainText('A headline\n==========\nThe text.', {}).map(({ before }) => before)).toEqual([
      [],
      [],
    ]);
  });

  it('counts removals by rule', () => {
    const removed = {};
    readPlainText('Skip to content\na\n\nBack to top\n\nBack to top\n1.png', removed);
    expect(removed).toEqual({ skipLink: 1, backToTop: 2, imageNames: 1 });
  });

  it('refuses more lines than an article has', () => {
    expect(() => readPlainText('a\n'.repeat(1_000_001), {})).toThrow(
      expect.objectContaining({ code: 'fileTooLarge' }),
    );
  });
});
