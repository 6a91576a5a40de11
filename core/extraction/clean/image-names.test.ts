import { describe, expect, it } from 'vitest';
import { consistsOfImageNames, imageNamesAtEnd, imageNamesAtStart } from './image-names.ts';

describe('consistsOfImageNames', () => {
  it.each([
    '2020深圳国际生物健康产业展览会-1.png 2020深圳国际生物健康产业展览会-2.png',
    '1.jpg',
    'IMG_0412.JPG',
    'IMG 0412.jpeg, IMG 0413.jpeg',
    'Screen Shot 2021-03-10 at 10.22.13.png',
    '微信图片 20210310.jpg',
    '会议照片（1）.webp',
    '图片：opening-ceremony.gif',
    '[opening.svg]',
    'https://example.org/images/opening.bmp',
    'a.png b.png c.png',
    '展览会-1.png展览会-2.png',
  ])('knows %s', (line) => expect(consistsOfImageNames(line)).toBe(true));

  it.each([
    'The logo is in the file logo.png',
    'Designers called it logo.png',
    '请打开文件logo.png',
    'See map.png for the route, and plan.png.',
    'Open logo.png now',
    'A picture (logo.png) shows the plan. Next to it stands plan.png',
    '.png',
    'png',
    'Shenzhen',
    'Visit us at example.org',
    '“1.png”',
  ])('leaves %s', (line) => expect(consistsOfImageNames(line)).toBe(false));
});

describe('imageNamesAtEnd', () => {
  it('counts names after a sentence, and only there', () => {
    const names = ' 展览会-1.png 展览会-2.png';
    expect(imageNamesAtEnd(`The fair opened.${names}`)).toBe(names.length);
    expect(imageNamesAtEnd('The file is 2.png')).toBe(0);
    expect(imageNamesAtEnd('The fair opened. logo.png')).toBe(0);
  });
});

describe('imageNamesAtStart', () => {
  it('counts names before a sentence, and only there', () => {
    expect(imageNamesAtStart('fair-1.png Before the opening, he spoke.')).toBe('fair-1.png '.length);
    expect(imageNamesAtStart('fair-1.png is the first file.')).toBe(0);
  });
});
