import { localName, readXml } from '../package/read-xml.ts';
import { isSkipped, type OpenElement, writtenName } from './element-rules.ts';

/** What stands in the place of a document that is embedded whole (`altChunk`), so that it is found there again. */
export const CHUNK_MARK = 'altChunk:';
/** What a paragraph with an outline level of its own has in it; 0 to 8, 9 for text. */
export const OUTLINE_MARK = 'outlineLvl:';

type Attributes = Readonly<Record<string, string>>;

/** A part that is being written anew. */
interface Rewriting {
  out: string[];
  open: OpenElement[];
  prefix: string;
  letters: number;
  /** The outline level of the paragraph whose properties are open. */
  outline: string | null;
  /** Declared by elements that are not written themselves. */
  namespaces: Map<string, string>;
}

/**
 * The markup of a part with text, written anew so that the parser of Word files finds all words that a person sees, and
 * none that are hidden: in boxes, formulas and glossed words. What the parser has no name for is marked by bookmarks.
 * Throws `fileDamaged` for what is not well-formed, declares entities or nests beyond measure.
 */
export function plainMarkup(xml: string): string {
  const part: Rewriting = {
    ...{ out: [], open: [], prefix: 'w:', letters: 0, outline: null },
    namespaces: new Map(),
  };
  let skippedFrom: number | null = null;
  readXml(xml, 'docx', {
    open: (name, attributes, depth) => {
      if (skippedFrom !== null) return;
      if (depth === 1) part.prefix = name.slice(0, name.length - localName(name).length);
      if (isSkipped(part, name)) skippedFrom = depth;
      else openElement(part, name, attributes);
    },
    close: (_name, depth) => {
      if (skippedFrom === null) closeElement(part);
      else if (skippedFrom === depth) skippedFrom = null;
    },
    text: (text) => {
      if (skippedFrom === null) writeText(part, text);
    },
  });
  return withNamespaces(part);
}

function openElement(part: Rewriting, name: string, attributes: Attributes): void {
  const { open, letters } = part;
  const local = localName(name);
  noteProperty(part, local, attributes);
  if (local === 'Choice' && open.length > 0) open.at(-1)!.choices += 1;
  if (local === 'altChunk') writeMark(part, `${CHUNK_MARK}${attributeOf(attributes, 'id') ?? ''}`, true);
  const written = local === 'altChunk' ? null : writtenName(part, name);
  open.push({ local, written, isHidden: false, choices: 0, letters });
  if (written !== null) part.out.push(`<${written}${attributesOf(attributes)}>`);
  else for (const [key, value] of namespacesIn(attributes)) part.namespaces.set(key, value);
}

/** What a property means for the run or the paragraph that has it. */
function noteProperty(part: Rewriting, local: string, attributes: Attributes): void {
  const owner = part.open.at(-2);
  const properties = part.open.at(-1)?.local;
  if (local === 'vanish' && properties === 'rPr' && owner?.local === 'r') {
    owner.isHidden = !/^(?:0|false|off)$/.test(attributeOf(attributes, 'val') ?? '');
  }
  if (local === 'outlineLvl' && properties === 'pPr' && owner?.local === 'p') {
    part.outline = attributeOf(attributes, 'val');
  }
}

function closeElement(part: Rewriting): void {
  const closed = part.open.pop();
  if (!closed) return;
  if (closed.written !== null) part.out.push(`</${closed.written}>`);
  if (closed.local !== 'pPr' || part.outline === null) return;
  writeMark(part, `${OUTLINE_MARK}${part.outline}`, false);
  part.outline = null;
}

function writeMark({ out, prefix }: Rewriting, mark: string, isParagraph: boolean): void {
  const bookmark = `<${prefix}bookmarkStart ${prefix}id="0" ${prefix}name="${escaped(mark)}"/>`;
  out.push(isParagraph ? `<${prefix}p>${bookmark}</${prefix}p>` : bookmark);
}

/** Between elements, and in shapes, stands nothing that is text of the document. */
function writeText(part: Rewriting, text: string): void {
  const parent = part.open.at(-1);
  if (!parent || parent.written === null) return;
  if (parent.local === 't') part.letters += text.length;
  part.out.push(escaped(text));
}

/** The prefixes that elements declared which are gone, on the outermost one. */
function withNamespaces({ out, namespaces }: Rewriting): string {
  const [root = '', ...rest] = out;
  const declared = [...namespaces].filter(([key]) => !root.includes(` ${key}=`));
  return [root.replace(/>$/, `${attributesOf(Object.fromEntries(declared))}>`), ...rest].join('');
}

function namespacesIn(attributes: Attributes): [string, string][] {
  return Object.entries(attributes).filter(([key]) => key.startsWith('xmlns:'));
}

function attributeOf(attributes: Attributes, local: string): string | null {
  return Object.entries(attributes).find(([key]) => localName(key) === local)?.[1] ?? null;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
