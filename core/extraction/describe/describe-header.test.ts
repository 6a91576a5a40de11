import { describe, expect, it } from 'vitest';
import { readHeader } from './describe-header.ts';
import { readPlainText } from '../text/read-plain-text.ts';

const body =
  'The city opened a second tunnel under the bay on Friday, and officials said that it cuts the way to the airport by half.';

function header(...lines: string[]) {
  const { title, bylines, body: first } = readHeader(readPlainText(lines.join('\n\n'), {}));
  return {
    title: title === null ? null : lines[title],
    bylines: [...bylines.keys()].map((at) => lines[at]),
    body: lines[first],
  };
}

describe('readHeader', () => {
  it('finds the headline above the text', () => {
    expect(header('A second tunnel opens', body)).toEqual({
      title: 'A second tunnel opens',
      bylines: [],
      body,
    });
  });

  it('finds by-lines above and below the headline', () => {
    const lines = ['Source: Harbour Daily', 'A second tunnel opens', 'By Jane Doe', '12 March 2021', body];
    expect(header(...lines)).toEqual({ title: lines[1], bylines: [lines[0], lines[2], lines[3]], body });
  });

  it('passes over the name of a section', () => {
    expect(header('Local News', 'A second tunnel opens', body).title).toBe('A second tunnel opens');
  });

  it('passes over what the page says about itself', () => {
    const lines = ['Keywords: tunnels, traffic, airport, bay', 'Views: 12', 'A second tunnel opens', body];
    expect(header(...lines).title).toBe('A second tunnel opens');
  });

  it('leaves a subtitle below the headline to the header', () => {
    expect(header('A second tunnel opens', 'The way to the airport is cut by half', body)).toMatchObject({
      title: 'A second tunnel opens',
      body,
    });
  });

  it('finds no headline where the text begins at once', () => {
    expect(header(body, 'A heading', body)).toEqual({ title: null, bylines: [], body });
  });

  it('takes a sentence for a headline only where the text tells it again', () => {
    const sentence = "Harbour City's second tunnel cut the way to the airport by half.";
    const retelling = `${body} Harbour City paid four billion yuan for this second tunnel, with which the way to the airport is cut by half.`;
    expect(header(sentence, retelling).title).toBe(sentence);
    expect(
      header(
        sentence,
        'Other things happened in the province on that day, among them the opening of three schools and a market.',
      ).title,
    ).toBeNull();
    expect(header('It was a long way.', body).title).toBeNull();
  });

  it('takes the first sentence of a report for no headline', () => {
    const lead = 'The second tunnel under the bay will be opened in the city on Friday.';
    expect(header(lead, `${body} ${body}`).title).toBeNull();
    expect(header('On Friday, March 12, the city opened a tunnel', body).title).toBeNull();
    expect(header('On March 12, the city opened a tunnel', body).title).toBeNull();
  });

  it('does not take the date of an event for that of the text', () => {
    expect(header('Forum on tunnels', 'Time: July 27, 2023', 'Venue: Harbour Hall', body).bylines).toEqual(
      [],
    );
  });

  it('reads a label and its value on two lines', () => {
    expect(header('A second tunnel opens', 'Author:', 'Jane Doe', body).bylines).toEqual([
      'Author:',
      'Jane Doe',
    ]);
  });

  it('finds no headline in a single line', () => {
    expect(header('A second tunnel opens').title).toBeNull();
  });
});
