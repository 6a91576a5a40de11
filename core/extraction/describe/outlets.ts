/** Agencies and outlets whose names do not show that they are one. */
const KNOWN =
  "Xinhua News Agency|Xinhuanet|Xinhua|China News Service|China News Network|Chinanews(?:\\.com)?|People's Daily(?: Online)?|CCTV(?:\\.com| News)?|CGTN|CNR|" +
  'Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|Caixin(?: Global)?|Yicai(?: Global)?|PRNewswire|PR Newswire|Business Wire|GlobeNewswire|TASS|Kyodo|Yonhap|DPA|EFE|ANSA|BBC|CNN|The Paper|The Guardian|The Economist|The Independent|The Globe and Mail|The Sun|The Star|Daily Mail|Daily Express|Sixth Tone|Red Star News|ECNS';

const KNOWN_CHINESE =
  '中央社|新华社|新华网|新华财经|中新社|中新网|中国新闻网|中国新闻社|人民网|人民日报|央视网|央视新闻|央广网|光明网|光明日报|经济日报|澎湃新闻|界面新闻|第一财经|财联社|财新网|南方网|深圳新闻网|读创|读特';

const OUTLET_NOUN =
  'Daily|Times|News|Post|Press|Herald|Journal|Gazette|Tribune|Chronicle|Observer|Guardian|Telegraph|Mirror|Weekly|Review|Agency|Service|Network|Online|Net|Wire|Monitor|Globe|Echo|Insider|Digest|Radio|TV|Television|Media|Broadcasting|Newspaper|Magazine|Newswire|Examiner|Bulletin|Courier|Sentinel|Dispatch|Argus|Advertiser|Inquirer|Enquirer|Ledger';

const CAPITALISED = "(?:(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*|of|and|the|for)\\s)";
const ENGLISH = `(?:${KNOWN}|${CAPITALISED}{1,7}(?:${OUTLET_NOUN})(?:\\s(?:Agency|Service|Network|Online|Client|App|Global|International|Europe|Asia|USA))?)`;
const CHINESE = `(?:${KNOWN_CHINESE}|[\\p{Script=Han}A-Za-z]{1,14}?(?:日报|晚报|时报|商报|晨报|早报|都市报|特区报|经济报|周报|报|通讯社|新闻社|新闻网|网|电视台|广播台|电台|卫视|新闻|在线|客户端|融媒体中心|融媒体|融媒|传媒|周刊|月刊|杂志|频道|热线|信息港|门户|视界|头条|观察|之声|之窗|广播|電視|電視台|日報|晚報|時報|商報|報|通訊社|新聞))`;

const WHOLE_OUTLET = new RegExp(
  `^(?:${ENGLISH}|${CHINESE}|[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|cn|net|org)(?:\\.cn)?)$`,
  'u',
);
const OUTLET_AT_START = new RegExp(`^(?:${KNOWN}|${KNOWN_CHINESE})(?![\\p{Script=Latin}\\p{N}])`, 'u');
const LONGEST_NAME = 80;

/** Names that the text calls itself by, and fillers: they name nobody. */
const NOBODY =
  /^(?:admin|administrator|super ?user|site ?admin|manager|web ?manager|default|webmaster|root|editor|editors|the editors|editorial(?: staff| team| board| department)?|news ?desk|newsroom|staff writers?|staff reporters?|web ?editor|guest|user|system|author|编辑部|本站编辑|网站编辑|管理员|网络|网站管理员|小编|编辑|記者|记者|作者|通讯员|责任编辑|新闻中心|转载|网络转载|听新闻|看新闻|读新闻|听报道|更多新闻|互联网|原创|our|our own|our newspaper|this (?:newspaper|paper|site|website)|the newspaper|staff|special|chief|senior|news|本报|本网|本台|本刊|本社|本站|综合|press release|news release|media release|news story|news item|announcement|n\/?a|none|unknown|anonymous|not stated|佚名|未知|无|[-—–.]*)$/i;

/** True for the name of a newspaper, an agency, a station or a news site, in English or Chinese. */
export function isOutlet(text: string): boolean {
  return text.length <= LONGEST_NAME && WHOLE_OUTLET.test(text) && !namesNobody(text);
}

/** The outlet of a report: "Guangzhou Daily News" is how machines translate 广州日报讯, the news of the Guangzhou Daily. */
export function outletOfReport(text: string): string | null {
  if (!isOutlet(text)) return null;
  const name = text.replace(/\sNews$/, '');
  return isOutlet(name) ? name : text;
}

const OFFICE =
  /^(?:(?:\p{Lu}[\p{L}'’-]*|of|and|for|the|&)\s){1,10}(?:Government|Bureau|Commission|Committee|Office|Department|Administration|Center|Centre|Council|Authority|Ministry)(?:\sof(?:\s\p{Lu}[\p{L}'’-]*|\sand){1,6})?$|^(?:Ministry|Department|Bureau|Commission)\s(?:of|for)(?:\sthe)?(?:\s\p{Lu}[\p{L}'’,]*|\sand){1,7}$|^\p{Script=Han}{2,20}(?:局|委|委员会|政府|办公室|办|中心|厅|部)$/u;

/** True for the name of a public office, which publishes its own news. */
export function isOffice(text: string): boolean {
  return text.length <= LONGEST_NAME && OFFICE.test(text);
}

const DEPARTMENT =
  /^\p{Script=Han}{2,20}(?:局|委|委员会|政府|办公室|办|中心|厅|部|科|处|室|股|学院|大学|学校|协会|联合会|街道|公司|集团|支队|大队|法院|检察院|研究院|研究所|医院)$/u;

/** True for an office or a part of one, where a label such as 作者 says that whoever wrote it is named. */
export function isDepartment(text: string): boolean {
  return isOffice(text) || (text.length >= 4 && text.length <= LONGEST_NAME && DEPARTMENT.test(text));
}

/** The outlet with which a text begins, where it is one of those known by name. */
export function knownOutletAtStart(text: string): string | null {
  return OUTLET_AT_START.exec(text.slice(0, LONGEST_NAME))?.[0] ?? null;
}

/** True for "our newspaper", "staff", 本报, "unknown": words in the place of a name that name nobody. */
export function namesNobody(text: string): boolean {
  return NOBODY.test(text.trim());
}
