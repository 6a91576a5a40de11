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
  /** What kept a file out, in a short sentence to stand beside its path. */
  reason(failure: Failure): string;
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
    error: (failure) => ({
      what: text(`error.${failure.code}${variantOf(failure)}`, shown(failure.details)),
      help: text(helpOf(failure), shown(failure.details)),
    }),
    reason: (failure) => {
      const values = { count: Number(failure.details.pages ?? 0), ...shown(failure.details) };
      const key = `reason.${failure.code}${variantOf(failure)}`;
      const isThere = instance.exists(key, values);
      return isThere ? text(key, values) : text(`error.${failure.code}${variantOf(failure)}`, values);
    },
    change: ({ key, values }) =>
      instance.exists(key, { ...values }) ? text(key, values) : key.replace(/^history\./, ''),
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
  addFormats(instance, language);
  return instance;
}

/** Sizes as a person reads them ('52.4 MB', in the prefixes of the metric system), and moments in local time. */
function addFormats(instance: i18n, language: string): void {
  const megabytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  instance.services.formatter?.add('size', (bytes: number) => megabytes.format(bytes / 1e6));
  instance.services.formatter?.add('moment', (time: string) =>
    Number.isNaN(Date.parse(time)) ? time : moments.format(new Date(time)),
  );
}

/** One code can have several causes, each with a sentence of its own: the part of its key that names the cause. */
function variantOf({ code, details }: Failure): '' | '.lines' | '.pages' | '.costly' | '.nameless' {
  if (code === 'fileTooLarge' && details.lines !== undefined) return '.lines';
  if ((code === 'fileTooLarge' || code === 'noText') && details.pages !== undefined) return '.pages';
  if (code === 'fileTooLarge' && details.most === null) return '.costly';
  return code === 'unsupportedType' && details.type === '' ? '.nameless' : '';
}

/** What a person can do differs by cause for one code alone: a file whose pages are pictures can be given its text. */
function helpOf(failure: Failure) {
  const isScan = failure.code === 'noText' && variantOf(failure) === '.pages';
  return isScan ? 'error.noText.pages.help' : (`error.${failure.code}.help` as const);
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
