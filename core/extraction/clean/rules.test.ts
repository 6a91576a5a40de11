import { describe, expect, it } from 'vitest';
import { ruleForLine, withoutBoilerplate } from './apply-rules.ts';
import { copied } from '../text/mapped-text.ts';

function trimmed(text: string): { text: string; removed: Record<string, number> } {
  const removed = {};
  return { text: withoutBoilerplate(copied(text, 0, text.length), removed).mapped.text, removed };
}

describe('ruleForLine', () => {
  it.each<[string, string[]]>([
    [
      'skipLink',
      [
        'Skip to main content',
        'Skip to content',
        'Jump to navigation',
        'Skip to main content | Skip to footer',
        '跳到主要内容',
        '跳过导航',
      ],
    ],
    ['backToTop', ['Back to top', 'Return to top', 'Back to Top ↑', '[Back to top]', '返回顶部', '回到顶部']],
    [
      'endMark',
      [
        '(Finish)',
        '(End)',
        '(END)',
        '(完)',
        '（完）',
        '【完】',
        '[End]',
        '（全文完）',
        '###',
        '# # #',
        '-30-',
        '— END —',
        'END',
      ],
    ],
    ['separator', ['=====', '==========', '-----', '- - - - - -', '*****', '______', '————————']],
    ['sceneBreak', ['***', '---', '* * *', '※', '……'.replaceAll('…', '..')]],
    ['imageNames', ['2021-1.png 2021-2.png']],
    [
      'shareBar',
      [
        'Share on Facebook',
        'Share this article',
        'Share',
        'Share on Facebook  Share on Twitter',
        'Share | Tweet | Share via Email',
        'Tweet',
        'Facebook Twitter LinkedIn',
        'Facebook | X | WhatsApp',
        '分享到',
        '分享到：微信 微博 QQ空间',
        '扫一扫分享本页',
      ],
    ],
    [
      'printBar',
      [
        'Print this page',
        'Print',
        'Print  |  Email  |  Comment',
        '打印本页',
        '【打印】 【关闭】',
        '关闭窗口',
      ],
    ],
    ['fontSize', ['字号：大 中 小', '【字体：大 中 小】', 'Font size: A A A']],
    ['advertisement', ['Advertisement', '- Advertisement -', '广告']],
    ['moreLink', ['Read more', 'Click to enlarge', 'Read more »', '查看更多', '点击查看大图']],
    ['imagePlaceholder', ['[image]', '（图）', '【图片】']],
    [
      'siteLink',
      ['Log in', 'Sign up', 'Subscribe to our newsletter', 'Follow us on Twitter', '关注我们', 'Loading...'],
    ],
    ['related', ['Related stories', 'You may also like', '相关阅读：']],
    ['neighbours', ['Previous article: A bridge opens', '上一篇：深圳发布新政', '下一篇']],
    [
      'breadcrumb',
      [
        '当前位置：首页 > 新闻 > 要闻',
        'Home > News > City',
        'HOME | NEWS | BUSINESS',
        'You are here: Home > News',
      ],
    ],
    [
      'copyright',
      [
        'Copyright © 2021 Harbour Daily',
        '© 2021 Harbour Daily. All rights reserved.',
        '版权所有 深圳市人民政府',
        '粤ICP备12345678号',
      ],
    ],
  ])('%s takes its lines', (name, lines) => {
    for (const line of lines) expect([line, ruleForLine(line)?.name]).toEqual([line, name]);
  });

  it.each([
    'Skip to content marketing and you will see more visitors.',
    'The runner is back to top form.',
    'Back to top of the league: the city wins again',
    'The End of an Era for the Old Port',
    'He wrote (End) on the last page',
    'Share prices rose on Friday',
    'Share of renewables in Shenzhen reaches 40 percent',
    'Print newspapers lose readers',
    'Advertisement spending fell by a tenth',
    'Advertising',
    'Home prices > 2 million yuan',
    'Home | Away',
    'Related industries grew',
    'Latest news from the port: a ship has come',
    'Copyright infringement cases rose in 2021',
    'Next: what Shenzhen plans for 2025',
    'Read more books, says the mayor',
    '分享经济在深圳快速发展',
    '完善的产业链',
    '广告业收入增长',
    '#Shenzhen',
    'A+ rating',
    '2,360',
    'x x',
    'Over',
    '...and the city grew',
  ])('leaves "%s"', (line) => expect(ruleForLine(line)).toBeNull());
});

describe('withoutBoilerplate', () => {
  it.each<[string, string]>([
    ['The fair opened. (Finish)', 'The fair opened.'],
    ['The fair opened.(End)', 'The fair opened.'],
    ['The fair opened. (over)', 'The fair opened.'],
    ['The fair opened. ###', 'The fair opened.'],
    ['The fair opened. Enditem', 'The fair opened.'],
    ['大会开幕。（完）', '大会开幕。'],
    ['大会开幕。【完】', '大会开幕。'],
    ['The fair opened. (Finish) Back to top', 'The fair opened. (Finish) Back to top'],
    ['The fair opened. Back to top', 'The fair opened.'],
    ['大会开幕。返回顶部', '大会开幕。'],
    ['Skip to main content Harbour City opens a bridge', 'Harbour City opens a bridge'],
    ['Skip to main contentHarbour City opens a bridge', 'Harbour City opens a bridge'],
    ['The fair opened. 2021展会-1.png', 'The fair opened.'],
    ['(Finish)', ''],
  ])('of "%s" leaves "%s"', (text, left) => expect(trimmed(text).text).toBe(left));

  it.each([
    'He is back to top form.',
    'The band played (over)',
    'Skip to main content is a link for blind readers.',
    'She wrote "The End"',
    'The plan has an end (end of 2025)',
    'The team went Back to top',
  ])('leaves "%s" as it is', (text) => expect(trimmed(text)).toEqual({ text, removed: {} }));

  it('counts what it takes', () => {
    expect(trimmed('Skip to main content The fair opened. (End)').removed).toEqual({
      skipLink: 1,
      endMark: 1,
    });
  });
});
