import { zipSync } from 'fflate';
import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import type { DocumentPackage } from '../package/open-package.ts';
import { localName, readXml, xmlText } from '../package/read-xml.ts';
import { plainMarkup } from './word-markup.ts';
import { wordStyles, type WordStyles } from './word-styles.ts';

/** The parts of a Word package (ECMA-376, part 1, 11) that hold text, and those that say how to read it. */
const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const NO_TEXT =
  /^word\/(?:settings|webSettings|fontTable|commentsExtended|commentsIds|people|header\d*|footer\d*)\.xml$/;
/** Parts that a person sees on the page and that are not read. */
const LEFT_OUT =
  /^word\/(?:charts\/chart[^/]*\.xml|diagrams\/data[^/]*\.xml|embeddings\/[^/]+|media\/[^/]+)$/;

/**
 * The package again, with nothing but its text in it: small enough for a parser that unpacks whatever it is given, every
 * part checked and written anew.
 */
export async function textPackage(document: DocumentPackage): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of document.names) {
    if (!TEXT_PART.test(name) || NO_TEXT.test(name)) continue;
    files[name] = Buffer.from(plainMarkup(xmlText(await document.part(name))));
  }
  return zipSync(files, { level: 0 });
}

/** The parts that relationships of the document lead to, by their ids. */
export async function relationsOf(document: DocumentPackage): Promise<Map<string, string>> {
  const relations = new Map<string, string>();
  for (const name of document.names.filter((one) => /^word\/_rels\/document\d*\.xml\.rels$/.test(one))) {
    readXml(xmlText(await document.part(name)), 'docx', {
      open: (element, { Id, Target, TargetMode }) => {
        if (localName(element) !== 'Relationship' || TargetMode === 'External') return;
        if (Id !== undefined && Target !== undefined) relations.set(Id, targetOf(Target));
      },
    });
  }
  return relations;
}

/** Targets are relative to `word/`, or begin at the top of the package. */
function targetOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

/** The styles of the document. */
export async function stylesOf(document: DocumentPackage): Promise<WordStyles> {
  const name = document.names.find((one) => /^word\/styles\d*\.xml$/.test(one));
  return wordStyles(name === undefined ? '' : xmlText(await document.part(name)));
}

/** Charts, diagrams, pictures and embedded files, by name. */
export function leftOut(document: DocumentPackage): ReadingNote[] {
  const names = document.names
    .filter((name) => LEFT_OUT.test(name))
    .map((name) => name.replace(/^word\//, ''));
  if (names.length === 0) return [];
  return [{ code: 'partLeftOut', count: names.length, detail: names.join(', ').slice(0, 500) }];
}
