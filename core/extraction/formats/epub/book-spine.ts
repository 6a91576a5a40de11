import path from 'node:path/posix';
import { ExtractionError } from '../../extraction-error.ts';
import { localName, readXml } from '../package/read-xml.ts';

/** The chapters of a book in the order in which they are read, its contents left out: their paths in the package. */
export function spineOf(opf: string, opfPath: string): string[] {
  const items = new Map<string, { href: string; type: string; isNavigation: boolean }>();
  const order: string[] = [];
  const guides = new Set<string>();
  readXml(opf, 'epub', {
    open: (name, attributes) => {
      const { id, href, idref, properties = '', linear } = attributes;
      if (localName(name) === 'reference' && attributes['type'] === 'toc') guides.add(href ?? '');
      const type = attributes['media-type'] ?? '';
      const isNavigation = properties.split(' ').includes('nav');
      if (localName(name) === 'item' && id !== undefined && href !== undefined)
        items.set(id, { href, type, isNavigation });
      if (localName(name) === 'itemref' && idref !== undefined && linear !== 'no') order.push(idref);
    },
  });
  return order.flatMap((id) => {
    const item = items.get(id);
    if (!item || item.isNavigation || guides.has(item.href) || !/html/.test(item.type)) return [];
    return [path.join(path.dirname(opfPath), decoded(item.href.replace(/#.*$/, '')))];
  });
}

/** Where the package document lies (EPUB 3.3, 4.2.6.3.1). Throws `fileDamaged` where none is named. */
export function rootFileOf(container: string): string {
  let root: string | null = null;
  readXml(container, 'epub', {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') root ??= attributes['full-path'] ?? null;
    },
  });
  if (root === null) throw new ExtractionError('fileDamaged', { type: 'epub' });
  return root;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
