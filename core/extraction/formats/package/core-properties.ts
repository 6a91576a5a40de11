import type { StatedFacts } from '../../stated-facts.ts';
import { factsOf, madeOn } from '../document-properties.ts';
import { localName, readXml } from './read-xml.ts';

/** Dublin Core elements and those that Office, OpenDocument and EPUB put beside them. */
const wanted = new Set([
  'title',
  'creator',
  'initial-creator',
  'created',
  'creation-date',
  'date',
  'language',
]);

/**
 * What the properties of a package say: `docProps/core.xml` (ECMA-376, part 2, 11), `meta.xml` (OpenDocument) or the
 * metadata of an EPUB; elements are known by their local names.
 */
export function coreProperties(xml: string, type: string): StatedFacts | null {
  const values = elementTexts(xml, type, wanted);
  const first = (...names: string[]) => names.flatMap((name) => values.get(name) ?? [])[0] ?? null;
  const authors = values.get('initial-creator') ?? values.get('creator') ?? [];
  const created = first('created', 'creation-date', 'date');
  return factsOf({
    title: first('title'),
    authors,
    created: madeOn(created),
    language: first('language'),
  });
}

/** The texts of some elements, by local name, in order. */
export function elementTexts(xml: string, type: string, names: ReadonlySet<string>): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let open: string | null = null;
  let written = '';
  readXml(xml, type, {
    open: (name) => {
      if (!names.has(localName(name))) return;
      open = localName(name);
      written = '';
    },
    text: (text) => {
      if (open !== null) written += text;
    },
    close: (name) => {
      if (open !== localName(name)) return;
      const value = written.replace(/\s+/g, ' ').trim();
      if (value !== '') values.set(open, [...(values.get(open) ?? []), value]);
      open = null;
    },
  });
  return values;
}
