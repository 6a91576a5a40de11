import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { splitArticles } from './split-articles.ts';

const tunnel =
  'Harbour City opened a second tunnel under the bay on Friday. Officials said that it cuts the way to the airport by half, to 18 minutes.';
const cutOff = `${tunnel} The retail sales in the new district around the airport, where most of the new flats are being built, gr`;
const hospitals =
  'Lake City will build three new hospitals by 2025, the health commission said on Wednesday, adding 2,400 beds to the system.';
const chinese =
  '坪山区正式发布生物医药产业新政，对创新药研发项目给予最高三千万元资助，推动产业高质量发展，吸引更多企业落户。';

const firstLines = (raw: string) => splitArticles(readPlainText(raw, {})).map((article) => article[0]!.text);
const articles = (...lines: string[]) => firstLines(lines.join('\n\n'));

describe('splitArticles', () => {
  it('splits where a text is cut off and a headline follows that the next text takes up', () => {
    expect(articles('Tunnel opens', cutOff, 'Lake City Plans Three New Hospitals', hospitals)).toEqual([
      'Tunnel opens',
      'Lake City Plans Three New Hospitals',
    ]);
  });

  it('does not split there without all of that evidence', () => {
    expect(articles('Tunnel opens', cutOff, 'Four Words Have Capitals Here', hospitals)).toHaveLength(1);
    expect(articles('Tunnel opens', cutOff, 'Lake city plans three new hospitals', hospitals)).toHaveLength(
      1,
    );
    expect(articles('Tunnel opens', tunnel, 'Lake City Plans Three New Hospitals', hospitals)).toHaveLength(
      1,
    );
    expect(articles('Tunnel opens', cutOff, hospitals)).toHaveLength(1);
  });

  it('splits there too before a headline in a whole sentence that is told again', () => {
    const headline = 'Lake City plans three new hospitals with 2,400 beds by 2025.';
    expect(
      articles(
        'Tunnel opens',
        cutOff,
        headline,
        `${hospitals} The three new hospitals of Lake City are planned by many.`,
      ),
    ).toEqual(['Tunnel opens', headline]);
  });

  it('splits Chinese that is cut off', () => {
    const cut = `${chinese.slice(0, -1)}其中汽车类商品零售额同比增`;
    expect(articles('坪山发布新政', cut, '坪山区发布生物医药产业新政', chinese)).toHaveLength(2);
    expect(articles('坪山发布新政', chinese, '坪山区发布生物医药产业新政', chinese)).toHaveLength(1);
  });

  it.each(['(End)', '（完）', '###', '==========', '----------', '* * * * *', 'Back to top', '\f'])(
    'splits at %j above a headline',
    (mark) => {
      expect(
        articles('Tunnel opens', tunnel, mark, 'Lake City plans three more hospitals', hospitals),
      ).toEqual(['Tunnel opens', 'Lake City plans three more hospitals']);
    },
  );

  it('splits at an end mark that closes a paragraph', () => {
    expect(
      articles('Tunnel opens', `${tunnel} (Finish)`, 'Lake City plans three more hospitals', hospitals),
    ).toHaveLength(2);
  });

  it('leaves closing by-lines to the text above', () => {
    const parts = articles(
      'Tunnel opens',
      `${tunnel} (End)`,
      'Editor: Li Si',
      'Lake City plans three more hospitals',
      hospitals,
    );
    expect(parts).toEqual(['Tunnel opens', 'Lake City plans three more hospitals']);
  });

  it('splits after an end mark before a report without a headline', () => {
    const report = `SHENZHEN, Nov. 28 (Xinhua) -- ${hospitals}`;
    expect(articles(`${tunnel} (End)`, report)).toEqual([`${tunnel}`, report]);
    expect(articles(`${tunnel} (End)`, 'Harbour Daily reporter Jane Doe', hospitals)).toHaveLength(2);
    expect(articles(`${tunnel} (End)`, hospitals)).toHaveLength(1);
  });

  it('splits at a second full header', () => {
    expect(
      articles('Tunnel opens', tunnel, 'Lake City plans hospitals', 'By Jane Doe', hospitals),
    ).toHaveLength(2);
    expect(
      articles(
        'Tunnel opens',
        tunnel,
        'Lake City plans hospitals',
        `HARBOUR, Nov. 28 (Xinhua) -- ${hospitals}`,
      ),
    ).toHaveLength(2);
  });

  it('takes the source of a figure for no header', () => {
    expect(
      articles(
        'Tunnel opens',
        tunnel,
        'Tunnels by length and year',
        'Source: Harbour Statistics Office',
        hospitals,
      ),
    ).toHaveLength(1);
  });

  it('splits where the skip link returns', () => {
    expect(
      articles(
        'Skip to main content',
        'Tunnel opens',
        tunnel,
        'Skip to main content',
        'Hospitals',
        hospitals,
      ),
    ).toEqual(['Tunnel opens', 'Hospitals']);
  });

  it('does not split at section headings, scene breaks and answers', () => {
    expect(articles('Tunnel opens', tunnel, 'What It Costs and Who Pays for It', hospitals)).toHaveLength(1);
    expect(articles('Tunnel opens', tunnel, '***', hospitals)).toHaveLength(1);
    expect(articles('Tunnel opens', tunnel, '---', 'What it costs', hospitals)).toHaveLength(1);
    expect(
      articles('Who can apply', tunnel, 'Back to top', 'How to apply', hospitals, 'Back to top'),
    ).toHaveLength(1);
    expect(articles('Tunnel opens', tunnel, '==========', hospitals)).toHaveLength(1);
  });

  it('does not split off a headline with no text', () => {
    expect(articles('Tunnel opens', tunnel, '(End)', 'Lake City plans three more hospitals')).toHaveLength(1);
  });

  it('splits Markdown at a rule above a first-level heading', () => {
    const split = (raw: string) => splitArticles(readMarkdown(raw, {}).paragraphs).length;
    expect(split(`# Tunnel opens\n\n${tunnel}\n\n---\n\n# Lake City plans hospitals\n\n${hospitals}`)).toBe(
      2,
    );
    expect(
      split(`# Tunnel opens\n\n${tunnel}\n\n# Lake City plans hospitals\n\nBy Jane Doe\n\n${hospitals}`),
    ).toBe(2);
    expect(split(`# Tunnel opens\n\n${tunnel}\n\n## What the hospitals cost\n\n${hospitals}`)).toBe(1);
    expect(split(`# Tunnel opens\n\n${tunnel}\n\n# What the hospitals cost\n\n${hospitals}`)).toBe(1);
  });
});
