import { NO_FACTS, type StatedFacts } from '../stated-facts.ts';

/** What a document says about itself in its properties (Dublin Core, or the information of a PDF), as it stands there. */
export interface DocumentProperties {
  title: string | null;
  authors: readonly string[];
  /** ISO 8601. */
  created: string | null;
  language: string | null;
}

/** Programs put their own name, the file's name or a placeholder where a title should be. */
const JUNK_TITLE =
  /^(?:microsoft word|powerpoint|untitled|\(?anonymous\)?|\(?unspecified\)?|document ?\d*|slide \d+|title|no title|doc\d+|无标题|未命名|未标题|文档 ?\d*|幻灯片 ?\d*|标题|.{0,3})$|^microsoft (?:word|powerpoint|excel) ?[-–]|\.(?:docx?|pdf|rtf|odt|indd|qxd|pub|pptx?|xlsx?|wps|cdr|ai|tmp|txt|html?)$|^(?:file|https?):/i;

/** Names of accounts and of machines rather than of people. */
const JUNK_AUTHOR =
  /^(?:(?:microsoft|windows|ms|office)(?: office)?(?: user)?|admin(?:istrator)?|user\d*|owner|guest|author|unknown|\(?anonymous\)?|none|root|default|lenovo|dell|hp|acer|asus|thinkpad|pc|mac|微软用户|微软中国|用户|管理员|作者|未知|un-?named|python-docx|apache poi|docx4j|[^\p{L}]*|.*[@\\/].*|.*\d.*)$/iu;

/** When the templates were made that libraries copy for each new document, its properties and all (python-docx). */
const TEMPLATE_STAMPS = new Set(['2013-12-23T23:15:00Z']);

/** When a document was made, from what its properties say; null for the stamp of a template. */
export function madeOn(stamp: string | null): string | null {
  if (stamp === null || TEMPLATE_STAMPS.has(stamp)) return null;
  return /^\d{4}(?:-\d{2}){0,2}/.exec(stamp)?.[0] ?? null;
}

/** The facts in a document's properties; null where all that stands there is what a program left. */
export function factsOf(properties: DocumentProperties): StatedFacts | null {
  const title = oneLine(properties.title ?? '');
  const facts: StatedFacts = {
    ...NO_FACTS,
    isWeak: true,
    title: title === '' || JUNK_TITLE.test(title) ? null : { text: title, basis: 'properties' },
    authors: properties.authors.flatMap(namesIn).filter((name) => !JUNK_AUTHOR.test(name)),
    date: properties.created === null ? null : { text: properties.created, basis: 'properties' },
  };
  const isEmpty = facts.title === null && facts.authors.length === 0 && facts.date === null;
  return isEmpty ? null : facts;
}

/** Several names in one field; a comma parts them where each side has a blank of its own or is Chinese. */
function namesIn(field: string): string[] {
  const names = field.split(/\s*[;；、，]\s*|\s+(?:and|&)\s+/).flatMap((name) => {
    const parts = name.split(/\s*,\s*/);
    return parts.every((part) => /\S\s+\S|\p{Script=Han}/u.test(part)) ? parts : [name];
  });
  return names.map(oneLine).filter((name) => name !== '' && name.length <= 100);
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000]+/g, ' ').trim();
}
