/** Where the reporters are, which belongs to no name: 吴家明 深圳报道, "Li Si in Shenzhen". */
const WHEREABOUTS =
  /(?:[\s/／]+\p{Script=Han}{2,4})?\s?(?:摄影报道|综合报道|即時報導|报道|報導|報道|摄影|摄)$|\s+(?:reports?|reporting)(?:\s(?:from|in)\s[\p{Lu}][\p{L} ]{1,30})?$|\s+(?:in|from)\s\p{Lu}[\p{L} ]{1,30}$/u;

/** Platforms show from where in China something was sent. */
const PROVINCE =
  /^(?:IP属地[:：]?)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)$/;

/** True for the name of a province, which beside a day says nothing of who wrote something. */
export function isProvince(text: string): boolean {
  return PROVINCE.test(text);
}

/** The names in front of where somebody is: "LI MING in Shenzhen". */
export function withoutWhereabouts(names: string): string {
  return names.replace(WHEREABOUTS, '');
}
