/** Languages by what tables call them; codes are read as they are. */
const names: Readonly<Record<string, string>> = {
  english: 'en',
  eng: 'en',
  英文: 'en',
  英语: 'en',
  chinese: 'zh',
  mandarin: 'zh',
  zho: 'zh',
  chi: 'zh',
  cn: 'zh',
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh-Hans',
  繁体中文: 'zh-Hant',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  portuguese: 'pt',
  russian: 'ru',
  japanese: 'ja',
  日文: 'ja',
  korean: 'ko',
  arabic: 'ar',
};

const LONGEST = 20;

/** The language that a cell names, as BCP 47 has it; null where it names none. */
export function languageNamed(value: string): string | null {
  const text = value.trim().replaceAll('_', '-');
  const named = names[text.toLowerCase()];
  if (named) return named;
  return /^[a-z]{2}(?:-[a-z\d]{2,8}){0,3}$/i.test(text) && text.length <= LONGEST ? canonical(text) : null;
}

export function isLanguageName(value: string): boolean {
  return languageNamed(value) !== null;
}

function canonical(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
