/** Where the reporters are, which belongs to no name: 吴家明 深圳报道, "Li Si in Shenzhen". */
const WHEREABOUTS =
  /(?:[\s/／]+\p{Script=Han}{2,4})?\s?(?:摄影报道|综合报道|即時報導|报道|報導|報道|摄影|摄)$|\s+(?:reports?|reporting)(?:\s(?:from|in)\s[\p{Lu}][\p{L} ]{1,30})?$|\s+(?:in|from)\s\p{Lu}[\p{L} ]{1,30}$/u;

/** The names in front of where somebody is: "LI MING in Shenzhen". */
export function withoutWhereabouts(names: string): string {
  return names.replace(WHEREABOUTS, '');
}
