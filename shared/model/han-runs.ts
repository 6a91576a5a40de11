export interface ScriptRun {
  text: string;
  isHan: boolean;
}

/** Chinese characters with the signs that are written among them. */
const HAN_RUN = /\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef·]*/gu;

/** Cuts a text into stretches of Chinese and of anything else, so that each can be said to be in its language. */
export function hanRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const match of text.matchAll(HAN_RUN)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isHan: false });
    runs.push({ text: match[0], isHan: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isHan: false });
  return runs;
}
