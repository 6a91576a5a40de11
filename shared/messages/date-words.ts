import { precisionOf } from '../model/partial-date.ts';

const FIELDS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  'month-day': { day: 'numeric', month: 'long' },
} as const;

/** English dates begin with the day, as the rest of the interface does. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A date in words, as far as it is known: '10 March 2021', 'March 2021', '28 November'. */
export function dateWords(date: string, language = 'en'): string {
  const [year, month = '01', day = '01'] = date.replace(/^--/, '2000-').split('-');
  return new Intl.DateTimeFormat(LOCALES[language] ?? language, {
    ...FIELDS[precisionOf(date)],
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month}-${day}T00:00:00Z`));
}
