/** 'zh' for words with Chinese characters in them, so that they are set in a face that has them. */
export function languageOf(text: string): 'zh' | undefined {
  return /\p{Script=Han}/u.test(text) ? 'zh' : undefined;
}
