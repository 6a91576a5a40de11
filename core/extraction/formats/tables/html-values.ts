const ELEMENT =
  /<(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|section|article|font|blockquote)(?:\s[^<>]{0,2000})?\/?>/i;
const LOOKED_AT = 20_000;

/** True for a value with elements of HTML in it, as dumps of web sites have them. */
export function looksLikeHtml(value: string): boolean {
  return ELEMENT.test(value.slice(0, LOOKED_AT));
}
