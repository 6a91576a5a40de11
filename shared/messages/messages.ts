import { createInstance, type i18n } from 'i18next';
import type { ErrorDetails, Failure } from '../contract/errors.ts';
import type { HistoryMessage } from '../model/history-entry.ts';
import { en } from './en/index.ts';

type PluralSuffix = '_one' | '_other';
type BaseKey<Key extends string> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;

/** A key of the message files. Where a text has a singular and a plural, the key is the part before `_one` and `_other`. */
export type MessageKey = BaseKey<keyof typeof en>;
export type MessageValues = Readonly<Record<string, string | number | boolean | null>>;

/** The words of one language. */
export interface Messages {
  language: string;
  /** The text of a key, with its values filled in; `count` chooses singular or plural. */
  text(key: MessageKey, values?: MessageValues): string;
  /** What happened and to what, and what the person can do. */
  error(failure: Failure): { what: string; help: string };
  /** What undo calls a change. A key of a newer version reads as the operation it names. */
  change(message: HistoryMessage): string;
}

const languages = { en } as const;

/** Words for a person. Falls back to English where a language lacks a text. */
export function createMessages(language: keyof typeof languages = 'en'): Messages {
  const instance = start(language);
  const text = (key: string, values: MessageValues = {}) => instance.t(key, { ...values });
  return {
    language,
    text,
    error: ({ code, details }) => ({
      what: text(`error.${code}`, shown(details)),
      help: text(`error.${code}.help`, shown(details)),
    }),
    change: ({ key, values }) => (instance.exists(key) ? text(key, values) : key.replace(/^history\./, '')),
  };
}

function start(language: string): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // React and the exporters escape what they print themselves.
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(languages).map(([name, words]) => [name, { translation: words }]),
    ),
  });
  return instance;
}

/** Names of files may hold line breaks and marks that turn the direction of writing; in a sentence they show as what they are. */
function shown(details: ErrorDetails): MessageValues {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : (value ?? '?'),
    ]),
  );
}

const HIDDEN = /[\u0000-\u001f\u007f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Makes control characters and direction marks visible as their code: '⟨000A⟩'. */
export function visible(text: string): string {
  return text.replace(
    HIDDEN,
    (sign) => `⟨${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
