import { simplify } from '../gazetteer/traditional-forms.ts';

/** How far behind a name the noun may stand that makes it an institution's: 深圳市第三人民医院. */
const reach = 20;

/** Words that begin a predicate or another phrase, so that what follows is not one name with the place. */
const breaks =
  /(?<!协)和(?!平|谐)|(?<!华)为|有(?!限)|[的在是与及或了将被对从到把向由等也已曾还，。、；：！？“”‘’（）()《》\s]|各|多[家所个]|[一二两三四五六七八九十百几\d][家所个余名位座条台间支艘辆栋款批]|三甲|公立|民营|知名|高水平|市属|本地|地区|发展|建设|举办|召开|推进|推动|打造|加快|支持|引进|拥有|启动|市场|产业|企业|项目/u;

const heads =
  /大学(?!城|生|科技城|园)|学院|(?<!^)(?:中学|小学)|医院(?!管理|协会)|卫生院|研究院|研究生院|分院|校区|研究所|科学院|实验室|银行(?!业|家|柜员|职员|卡)|证券(?!业|市场)|交易所|药业|制药(?!业|企业)|有限公司|股份|集团(?!军)|日报|晚报|时报|早报|晨报|商报|都市报|特区报|新闻网|卫视|电视台|广播|出版社|杂志|俱乐部|足球队|博物馆|图书馆|大剧院|酒店|航空公司|律师事务所|协会|学会|基金会/u;

/** 上海医药 is a company at the end of a phrase only: 上海医药产业 is an industry. */
const companies =
  /^.{0,4}?(?:医药|生物|科技|电子|汽车|钢铁|能源|重工|电气|机场集团)(?=$|[，。、；：！？“”（）()《》\s])/u;

/** Features of the land and places below the district, directly behind a name. */
const smallerPlace =
  /^(?:路(?!演|径|线|网|况|桥)|大道|街道|大街|步行街|街(?!区)|镇(?!江)|乡(?!村|镇)|村|湾(?!区)|湖(?!南|北|区)|河(?!南|北|西|东|套)|半岛|大桥|海峡)/u;

/** True where the Chinese name between `start` and `end` is only a part of the name of an institution, a company, a road or a bay. */
export function isPartOfChineseInstitution(text: string, start: number, end: number): boolean {
  const after = simplify(text.slice(end, end + reach));
  return smallerPlace.test(after) || isInstitutionAfter(after) || isBranchInBrackets(text, start, end);
}

function isInstitutionAfter(after: string): boolean {
  const head = heads.exec(after);
  if (head && !breaks.test(after.slice(0, head.index + head[0].length))) return true;
  return companies.test(after);
}

/** 香港中文大学（深圳）, 安领生物医药（深圳）有限公司. */
function isBranchInBrackets(text: string, start: number, end: number): boolean {
  if (!'（('.includes(text[start - 1] ?? ' ') || !'）)'.includes(text[end] ?? ' ')) return false;
  const before = simplify(text.slice(Math.max(0, start - 5), start - 1));
  const after = simplify(text.slice(end + 1, end + 7));
  return (
    /(?:大学|学院|公司|集团|医院|研究院|银行)$/u.test(before) ||
    /^(?:有限|股份|集团|科技|生物|医药|投资|控股)/u.test(after)
  );
}
