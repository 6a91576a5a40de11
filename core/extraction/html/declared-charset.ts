/** How far a declaration may stand from the beginning; browsers look as far, or less. */
const LOOK = 8192;
const META = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const DECLARATION = /^[\s\u00EF\u00BB\u00BF]*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/** The charset that a page says it is in; null where it says none. Declarations of UTF-16 are never true: they were read. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOK)).toString('latin1');
  const label = DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
