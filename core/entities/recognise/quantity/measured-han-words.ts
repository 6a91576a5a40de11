import { phraseList, phraseTable } from './phrase-table.ts';

/*
 * The words around a figure in a Chinese sentence, for naming what it measures.
 */

const LEVELS =
  '达|达到|达到了|为|是|约为|约|有|共|共有|共计|总计|合计|累计|已|已达|已有|将|将达|将达到|实现|完成|高达|可达|仅|仅为|至|到|的|了|在|由|从|' +
  '分别为|分别|均为|超过|突破|超|同比|环比|比上年|较上年|比去年|较去年|比去年同期|较去年同期|给予|最高|予以|不超过|达成|接近|近|逾|' +
  '增长到|增加到|增加至|增至|提高到|提升到|降至|降到|减少到|压缩至|缩短至|升至|年均|平均|惠及|覆盖';

const RISES = '增长|增加|增长了|增加了|上升|提高|提升|扩大|增幅达|回升|上涨|涨|增';
const FALLS = '下降|减少|下降了|减少了|降低|回落|缩小|下跌|跌|降';
const SHARES = '占|占比|占比达|占比为|占到|占比超过';

const each = <Value>(words: string, value: Value): (readonly [string, Value])[] =>
  words.split('|').map((word) => [word, value] as const);

/** Between what is measured and its figure; the value is the change that they speak of. */
export const LINKS = phraseTable<string | null>([
  ...each(LEVELS, null),
  ...each(RISES, '增长'),
  ...each(FALLS, '下降'),
  ...each(SHARES, '占比'),
]);

/** In front of a name and no part of it. */
export const LEADS = phraseList(
  (
    '其中|同时|此外|另外|目前|截至目前|当前|并|且|而|和|及|与|全市|全区|全县|全省|全国|该市|该区域|该区|我市|我区|本市|本区|该|本|共|累计|总计|今年|去年|上半年|' +
    '下半年|截至|底|末|的|在|据统计|预计|预计到|力争|到|使|让|带动|拉动|实现|推动|完成|约|有|已|将|总|新增|区内|辖区|园区内|当年|全年|给予|最高|获|获得|达|现有|' +
    '共有|拥有|集聚|汇聚|聚集|培育|新建|建成|建设|引进|引育|设|设有|设立|举办|邀请|吸引|平均|平均每天|每天|每年|每月|达产后|惠及|服务|累计引进|按照|按|现|' +
    '达到|公司|企业获得|企业累计获得|累计获得|包括|后|连续'
  ).split('|'),
);

/** In front of a phrase that is no subject: to whom, by what, compared with what. */
export const OTHER_LEADS = phraseList('向|对|为|给|由|以|较|比|与|同比|相比|从'.split('|'));

/** At the head of a clause that compares, and measures nothing by itself: '高于全省平均水平3.3个百分点'. */
export const GAPS = phraseList(
  '高于|低于|显著高于|明显高于|大幅高于|远高于|高出|低|超时序|超出|快于|慢于|增幅比|增速比|增幅高于|增速高于|增速快于|领先'.split(
    '|',
  ),
);

/** '615家企业' is named by its noun; '企业数量达615家' by its subject without the word for 'number'. */
export const COUNT_NOUNS = phraseList('数量|总数|数|数目|总量|家数|规模'.split('|'));

/** Names of sums: '3000万元资助', '50亿元的投资'. */
export const SUM_NOUNS = phraseTable<string>(
  '投资|补贴|资助|奖励|支持|补助|融资|贷款|资金|扶持|授信|订单|产值|营收|收入|利润|税收|捐款|基金|债券|项目资金|专项资金|财政资金|消费券'
    .split('|')
    .map((noun) => [noun, noun] as const),
);
