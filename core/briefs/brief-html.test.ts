import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../shared/messages/messages.ts';
import type { BriefBlock } from '../../shared/model/brief.ts';
import {
  citation,
  citedBrief,
  evidenceId,
  goneReference,
  reference,
  table,
} from '../../tests/helpers/cited-brief.ts';
import { hostileText } from '../../tests/helpers/hostile-text.ts';
import { faces } from '../formats/faces.ts';
import { briefHtml } from './brief-html.ts';

const messages = createMessages();
const heading: BriefBlock = { type: 'heading', level: 1, content: [{ type: 'text', text: 'What they say' }] };
const quote = (evidence: string, words: string): BriefBlock => ({
  type: 'quote',
  evidence: evidenceId(evidence),
  quote: words,
  label: 'Pingshan: 615',
});

/** A brief that says the same words in every place where words can stand. */
function wholeBrief(words: string): string {
  const run = [{ type: 'text' as const, text: words, bold: true }];
  const value = [{ type: 'value' as const, evidence: evidenceId('e1'), text: words }];
  const row = table({ text: words, state: 'conflicting' });
  return briefHtml(
    citedBrief(
      [
        { type: 'heading', level: 1, content: run },
        { type: 'paragraph', content: value },
        { type: 'list', ordered: false, items: [run] },
        { type: 'quote', evidence: evidenceId('e1'), quote: words, label: words },
        {
          ...row,
          places: row.places.map((place) => ({ ...place, name: words })),
          rows: row.rows.map((one) => ({ ...one, name: words, unit: words })),
        },
      ],
      {
        title: words,
        author: words,
        citations: [citation(1, { articleTitle: words, source: words, path: words })],
        references: [reference('e1', 1, { quotation: words, value: 'other', quote: 'other' })],
        tables: [table({ text: 'other' })],
      },
    ),
    messages,
  );
}

describe('briefHtml', () => {
  it('escapes whatever a text holds', () => {
    const evil = `<script>alert("1")</script> & 'x' | * [^1]`;
    const html = briefHtml(
      citedBrief(
        [
          { type: 'heading', level: 2, content: [{ type: 'text', text: evil, bold: true }] },
          { type: 'list', ordered: true, items: [[{ type: 'text', text: evil }]] },
          { type: 'paragraph', content: [{ type: 'value', evidence: evidenceId('e1'), text: evil }] },
          { type: 'quote', evidence: evidenceId('e1'), quote: evil, label: evil },
          table({ text: evil }),
        ],
        {
          title: evil,
          author: evil,
          citations: [citation(1, { articleTitle: evil, source: evil, path: `/x/${evil}` })],
          references: [reference('e1', 1, { quotation: evil, value: evil })],
        },
      ),
      messages,
    );
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; | * [^1]');
    expect(html).toContain('<title>&lt;script&gt;');
  });

  it('is built the same, whatever its texts say', () => {
    const built = (words: string): string[] =>
      [...wholeBrief(words).matchAll(/<[^>]*>/g)]
        .map(([tag]) => tag.replace(' lang="zh"', ''))
        .filter((tag) => !/^<(br|\/?span)>$/.test(tag));
    const harmless = built('x');
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = wholeBrief(`x${text}x`);
        expect(built(`x${text}x`)).toEqual(harmless);
        // All that is left besides the tags is text, in which no sign is bare.
        expect(page.replace(/<style>[^]*?<\/style>|<[^>]*>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('refers to nothing outside of itself and runs nothing', () => {
    const html = briefHtml(
      citedBrief([heading, quote('e1', '615')], {
        citations: [citation(1)],
        references: [reference('e1', 1)],
      }),
      messages,
      faces,
    );
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b!);
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) expect(address).toMatch(/^(#|data:font\/woff2;base64,)/);
    expect(html).not.toMatch(/@import|<link|<script|\son\w+=/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('gives every citation its target, and every target but once', () => {
    const html = briefHtml(
      citedBrief(
        [
          heading,
          {
            type: 'paragraph',
            content: [{ type: 'value', evidence: evidenceId('e2'), text: '615 companies' }],
          },
          quote('e2', '615'),
          quote('e1', '615'),
          quote('e1', '615'),
          table(),
        ],
        {
          citations: [citation(1), citation(2)],
          references: [reference('e2', 1), reference('e1', 2)],
          tables: [table()],
        },
      ),
      messages,
    );
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    const targets = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['source-1', 'source-1', 'source-2', 'source-2', 'source-2']);
    expect(targets).toEqual(['source-1', 'source-2']);
  });

  it('says Chinese to be Chinese and keeps line breaks', () => {
    const html = briefHtml(
      citedBrief(
        [
          { type: 'paragraph', content: [{ type: 'text', text: 'Pingshan 坪山 says\nso' }] },
          quote('e1', '截至第三季度，全区生物医药企业已达615家。'),
        ],
        { citations: [citation(1)], references: [reference('e1', 1)] },
      ),
      messages,
    );
    expect(html).toContain('Pingshan <span lang="zh">坪山</span> says<br>so');
    expect(html).toContain('<p lang="zh">');
  });

  it('names the source in words, with the date as far as it is known', () => {
    const html = briefHtml(
      citedBrief([quote('e1', '615'), quote('e2', '615')], {
        citations: [
          citation(1, { published: { date: '--11-28', precision: 'month-day', basis: 'dateline' } }),
          citation(2, { published: null, source: null }),
        ],
        references: [reference('e1', 1), reference('e2', 2)],
      }),
      messages,
    );
    expect(html).toContain('Securities Times, 28 November');
    expect(html).toContain('Source not stated, date unknown');
  });

  it('says what has changed since, beside what it is about', () => {
    const html = briefHtml(
      citedBrief(
        [
          {
            type: 'paragraph',
            content: [{ type: 'value', evidence: evidenceId('e1'), text: '600 companies' }],
          },
          quote('gone', 'words'),
          table(),
        ],
        {
          citations: [citation(1)],
          references: [reference('e1', 1), goneReference('gone')],
          tables: [table({ text: '700', year: 2021, evidence: evidenceId('e9') })],
        },
      ),
      messages,
    );
    expect(html).toContain('<span class="live stale">600 companies<sup>');
    expect(html).toContain('600 companies: Says now: 615 companies.');
    expect(html).toContain('The evidence was taken out of the sheet.');
    expect(html).toContain('Shenzhen, Biomedical companies: Says now: 700 (2021).');
  });

  it('puts the title over a text that does not begin with it', () => {
    const html = briefHtml(citedBrief([{ type: 'paragraph', content: [] }]), messages);
    expect(html).toContain('<h1>What five cities say</h1>\n<p class="by">Ada, 2 January 2026</p>');
    expect(briefHtml(citedBrief([heading]), messages).match(/<h1>/g)).toHaveLength(1);
  });
});
