/*
 * Chinese names of persons are told by their surname: some 200 of them are those of nearly everybody. Rare ones that are
 * rather words (文, 时, 房, 国) are left out, since this decides where nothing else says that somebody is named.
 */

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻伏步郁全靖仝苍湛区屠鹿植涂哈揭隆吾敬尧布寒' +
  '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧肅葉蘇呂盧鐘譚陸範賈韋鄒熊閆閻龍賀顧龔邵萬錢嚴湯溫龐顏莊聶魯歐關蘭寧紀單塗駱藍遊饒農車連蘆麥婁戚黨宮費衛應閔鄔邊師欒豐區';

const COMPOUND =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|令狐|慕容|宇文|长孙|司徒|司空|端木|独孤|南宫|夏侯|轩辕|申屠|澹台|呼延|百里|拓跋|吉克|阿依|沙马|阿苏|买买提';

const FULL_NAME = new RegExp(
  `^(?:(?:${COMPOUND})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})$`,
  'u',
);
const DOTTED_NAME = /^\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,8}$/u;

/** Places, offices and columns of newspapers that begin like a name. */
const NO_NAME =
  /[州阳汉京都庆波市省县区门岛镇村乡局厅委部网报社台刊版栏站]$|^(?:江苏|江西|云南|安徽|海南|宁夏|金融|金华|高新|高铁|高校|高考|文化|文旅|文体|时政|时评|时事|时尚|房产|经济|公司|关注|方案|应用|任务|安全|安庆|万科|白云|马上|和平|车市|车讯|汽车|华人|华东|华北|华南|石油|石化|农业|农村|全国|全球|全媒体?|包装|常识|成果|成都|明星|明日|南方|南昌|南通|南宁|荣誉|解读|简讯|简报|路况|单位|向上|项目|连载|连线|时间|常德|丽水|任命|关于|施工|应急|应对|何时|何处|何以|于是|毛利|金额|金牌|黄金|黄山|温馨|温泉|武警|武术|方法|方式|石材|高温|高层|原文|原创|原标题|布局|游戏|游记|路透社?|商务|商业|商报|商圈|师范|管理|官方|官网|车辆|车展|查看|查询|乐活|班次|储备|原因|满意|全文|全部|步行|明天|区域|区块)$/u;

/** True for a Chinese name that shows by itself that it is one: a usual surname and one or two characters, or a dotted name. */
export function isChinesePerson(text: string): boolean {
  return (FULL_NAME.test(text) && !NO_NAME.test(text)) || DOTTED_NAME.test(text);
}
