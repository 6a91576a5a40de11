const FRONT_MATTER = /^---[ \t]*\r?\n(?:[A-Za-z][\w-]*:.*\r?\n|[ \t-].*\r?\n){1,60}(?:---|\.\.\.)[ \t]*\r?\n/;
const HEADING = /^#{1,6} \S.{0,150}$/gm;
const LINK = /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/g;
const STRONG = /\*\*[^*\n]{1,200}\*\*/g;

/** A first line such as "# Headline", with a blank line below it. */
const HEADED = /^# [^\s#][^\r\n]{0,150}\r?\n[ \t]*\r?\n/;

/** True for a text with headings and links as only Markdown has them; its name does not say so, so it takes several. */
export function looksLikeMarkdown(text: string): boolean {
  if (FRONT_MATTER.test(text.slice(0, 20_000))) return true;
  if (HEADED.test(text.slice(0, 1000).replace(/^[\uFEFF\s]+/, ''))) return true;
  const headings = text.match(HEADING)?.length ?? 0;
  const others = (text.match(LINK)?.length ?? 0) + (text.match(STRONG)?.length ?? 0);
  return headings >= 1 && others >= 2;
}
