const IMAGE_ENDING = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic)(?![\p{L}\p{N}_-])/giu;
const LONGEST_NAME = 150;
const LONGEST_LINE = 20_000;
const MOST_WORDS = 8;

/** Words that make a sentence of a line that happens to end in a file name; in English among other words only. */
const SENTENCE_WORD =
  /(?=.*\s)\b(?:the|a|an|is|are|was|were|to|from|called|named|see|file|in|by|as|that|this|with|for|on|has|have)\b|请|打开|点击|下载|名为|文件/i;
const SENTENCE_MARK = /[。！？!?；;，"“”‘’：]|[,.:]\s/;

const LABEL = /^(?:\[?(?:image|photo|picture|pic|图片|图)\s?\d{0,3}\s?[:：]\s?)/i;
const SEPARATORS = /^[\s,;|、，()（）[\]【】]+|[\s,;|、，()（）[\]【】]+$/g;

/** True for a line of image file names and nothing else: `2020深圳展览会-1.png 2020深圳展览会-2.png`, `IMG 0412.jpg`. */
export function consistsOfImageNames(line: string): boolean {
  if (line.length > LONGEST_LINE || !line.includes('.')) return false;
  const names: string[] = [];
  let at = 0;
  for (const ending of line.matchAll(IMAGE_ENDING)) {
    const end = ending.index + ending[0].length;
    names.push(line.slice(at, ending.index));
    at = end;
  }
  return names.length > 0 && line.slice(at).replace(SEPARATORS, '') === '' && names.every(isImageName);
}

function isImageName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const name = text.replace(SEPARATORS, '').replace(LABEL, '').trim();
  if (name === '') return false;
  if (/^https?:\/\/\S+$/i.test(name)) return true;
  return !SENTENCE_MARK.test(name) && !SENTENCE_WORD.test(name) && name.split(/\s+/).length <= MOST_WORDS;
}

/** A name that no word of a sentence looks like: it has no blank, and a digit or a Chinese character. */
const CLEAR_NAME = /^(?=[^\s]*[\d\p{Script=Han}])[^\s。！？，；：]{1,150}\.(?:png|jpe?g|gif|webp|svg|bmp)$/iu;

/** How many characters at the end are image names that stand after a complete sentence. */
export function imageNamesAtEnd(text: string): number {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    if (end - start > LONGEST_NAME || !CLEAR_NAME.test(text.slice(start, end))) break;
    end = Math.max(0, start - 1);
  }
  return /[.!?。！？…]["”’)）]?$/.test(text.slice(Math.max(0, end - 3), end)) ? text.length - end : 0;
}

/** How many characters at the start are image names in front of a new sentence. */
export function imageNamesAtStart(text: string): number {
  let start = 0;
  for (;;) {
    const blank = text.indexOf(' ', start);
    if (blank < 0 || blank - start > LONGEST_NAME || !CLEAR_NAME.test(text.slice(start, blank))) break;
    start = blank + 1;
  }
  return start > 0 && /^[\p{Lu}\p{Script=Han}"“]/u.test(text.slice(start, start + 2)) ? start : 0;
}
