/** The rules that there are words for; one that a newer part of the program brings shows by its name. */
const known = [
  'skipLink',
  'backToTop',
  'endMark',
  'separator',
  'sceneBreak',
  'imageNames',
  'imagePlaceholder',
  'shareBar',
  'printBar',
  'fontSize',
  'advertisement',
  'moreLink',
  'siteLink',
  'neighbours',
  'breadcrumb',
  'related',
  'copyright',
  'repeatedHeadline',
  'runningHead',
  'pageNumber',
] as const;
export type KnownRule = (typeof known)[number];

export function isKnownRule(rule: string): rule is KnownRule {
  return (known as readonly string[]).includes(rule);
}
