/** A full stop of any script, and what may close after it. */
const SENTENCE_END = /[.!?…。！？][\s"'”’»」』》〉)\]）】]*$/;

/** A closed quotation or bracket ends a sentence too where the writer put no stop after it. */
const CLOSED = /["”’」』》)\]）】]$/;

/** True where the text ends as a sentence does: with a stop, with quotation marks and brackets closed after it. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** True where the text breaks off: no stop, and nothing that closes. */
export function breaksOff(text: string): boolean {
  return !endsSentence(text) && !CLOSED.test(text.slice(-1));
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Gov|Sen|Rep|No|Nos|vs|etc|Inc|Ltd|Co|Corp|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/;

const STOP = /[。！？]["”’」』）)]*|[.!?…]+["”’)\]]*(?=\s|$)/g;
const LONGEST_SENTENCE = 1000;

/** The first sentence with its stop, or the whole text where it has none. Looks no further than 1,000 characters. */
export function firstSentence(text: string): string {
  const start = text.slice(0, LONGEST_SENTENCE);
  for (const stop of start.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (!endsAbbreviation(start, stop) && !goesOnInLowerCase(start, end)) return start.slice(0, end);
  }
  return start;
}

/** True where one sentence ends inside of the text and another begins. */
export function holdsSentenceEnd(text: string): boolean {
  return firstSentence(text).length < text.trimEnd().length;
}

/** True where a statement ends inside of the text and more follows; questions and exclamations do not count. */
export function holdsFullStop(text: string): boolean {
  const first = firstSentence(text);
  return first.length < text.trimEnd().length && /[.。]["”’」』）)]*$/.test(first);
}

function endsAbbreviation(text: string, stop: RegExpExecArray): boolean {
  return stop[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, stop.index - 12), stop.index + 1));
}

function goesOnInLowerCase(text: string, end: number): boolean {
  return /^\s+\p{Ll}/u.test(text.slice(end, end + 4));
}

const HANGING =
  /(?:^|\s)(?:the|a|an|of|and|to|in|for|with|by|from|at|or|that|which|as|its|their|is|was|will)$|[,，、]$/i;

/** True where the last word or mark is one after which a sentence has to go on: "that", "of", a comma. */
export function isLeftHanging(text: string): boolean {
  return HANGING.test(text.slice(-12));
}
