/** What people do for a newspaper, as it stands behind their names. */
const JOB =
  'Reporters?|Correspondents?|Editors?|Writers?|Journalists?|Columnists?|Producers?|Photographers?|Contributors?|Analysts?|Critics?|Bureau Chief|Staff|Intern|Fellow';
const FIELD =
  'Transport|Transportation|Data|Health|Science|Business|Politics|Political|Environment|Environmental|Education|Economics|Economy|Technology|Tech|City|Crime|Arts|Culture|Sports?|Senior|Chief|Staff|Deputy|Managing|Associate|Assistant|Special|Investigations?|Foreign|Europe|Asia|China|World|National|Local|Features?|News|Consumer|Housing|Property|Energy|Climate|Metro|Contributing|Executive|Digital|Night|Weekend|Guest|Freelance|Lead|Social|Affairs|and|of|the|at|&';

const JOB_ALONE = new RegExp(`^(?:(?:${FIELD})\\s)*(?:${JOB})(?:\\s(?:${FIELD}))*$`, 'i');
/** "Venice correspondent" */
const JOB_SOMEWHERE = /^\p{Lu}\p{L}+ (?:correspondent|bureau chief|editor|reporter)$/u;
/** Behind a comma any field will do: "Hanne Vestergaard, Ports Editor". */
const JOB_AFTER_COMMA = new RegExp(
  `^(?<name>\\p{Lu}\\S*(?:\\s\\S+){1,3}?),(?:\\s(?:\\p{Lu}[\\p{L}-]*|and|of|the|at|for|&)){0,5}?\\s(?:${JOB})$`,
  'u',
);
const JOB_AFTER_NAME = new RegExp(
  `^(?<name>\\p{Lu}\\S*(?:\\s\\S+){1,3}?),?(?:\\s(?:${FIELD}))*\\s(?:${JOB})$`,
  'u',
);

/** The name without the job behind it ("Ruth Okafor, Transport Reporter"); nothing where only a job is named. */
export function withoutJob(part: string): string {
  if (JOB_ALONE.test(part) || JOB_SOMEWHERE.test(part)) return '';
  return (JOB_AFTER_COMMA.exec(part) ?? JOB_AFTER_NAME.exec(part))?.groups?.['name'] ?? part;
}

/** True where a job stands behind a name. */
export function namesJob(text: string): boolean {
  return withoutJob(text) !== text || JOB_ALONE.test(text.slice(text.lastIndexOf(',') + 1).trim());
}
