import { Fragment } from 'react';

interface MarkedWordsProps {
  text: string;
  /** Ranges of the text to mark, in code units, in order and apart. */
  marks: readonly (readonly [number, number])[];
}

/** Words with the places where a search found something. */
export function MarkedWords({ text, marks }: MarkedWordsProps) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(index === 0 ? 0 : marks[index - 1]![1], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
