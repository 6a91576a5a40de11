/*
 * Simplified characters of the names and of the words the recogniser looks for, each with its traditional form.
 * Derived from the Unicode CLDR transform Hans-Hant for the characters of the gazetteer, then corrected by hand for
 * place names: 里, 于, 干, 斗, 征, 昆 stand unchanged in them (滿洲里, 于洪, 餘干, 斗門).
 */
const pairs =
  '内內 区區 辽遼 宁寧 龙龍 苏蘇 东東 广廣 壮壯 庆慶 贵貴 云雲 陕陝 肃肅 维維 尔爾 辖轄 庄莊 岛島 郸鄲 张張 沧滄 阳陽 长長 晋晉 运運 临臨 吕呂 头頭 乌烏 伦倫 贝貝 彦彥 兰蘭 ' +
  '兴興 锡錫 连連 抚撫 顺順 锦錦 营營 盘盤 铁鐵 岭嶺 芦蘆 边邊 鲜鮮 滨濱 齐齊 鸡雞 鹤鶴 岗崗 双雙 鸭鴨 绥綏 无無 盐鹽 扬揚 镇鎮 迁遷 温溫 绍紹 华華 丽麗 芜蕪 马馬 铜銅 黄黃 ' +
  '厦廈 门門 乡鄉 余餘 鹰鷹 赣贛 饶饒 济濟 枣棗 烟煙 潍濰 泽澤 郑鄭 开開 顶頂 许許 峡峽 驻駐 县縣 级級 汉漢 荆荊 冈岡 随隨 怀懷 娄婁 关關 远遠 钦欽 贺賀 来來 宾賓 亚亞 贡貢 ' +
  '泸瀘 绵綿 乐樂 达達 资資 坝壩 凉涼 义義 毕畢 节節 红紅 纳納 颇頗 萨薩 则則 宝寶 银銀 陇隴 树樹 吴吳 卫衛 鲁魯 玛瑪 丰豐 沟溝 桥橋 静靜 蓟薊 陉陘 矿礦 栾欒 灵靈 寿壽 赞贊 ' +
  '极極 赵趙 术術 产產 业業 发發 环環 园園 润潤 滦灤 经經 满滿 卢盧 丛叢 复復 馆館 尧堯 宫宮 竞競 莲蓮 涞淶 国國 万萬 礼禮 宽寬 围圍 场場 献獻 骅驊 间間 厂廠 强強 烦煩 转轉 ' +
  '综綜 荣榮 浑渾 党黨 壶壺 阴陰 应應 权權 遥遙 闻聞 绛絳 陆陸 岚嵐 风風 胜勝 离離 楼樓 赛賽 仑侖 联聯 湾灣 腾騰 后後 库庫 审審 赉賚 诺諾 陈陳 额額 仆僕 镶鑲 蓝藍 盖蓋 会會 ' +
  '凤鳳 鲅鮁 鱼魚 细細 圣聖 伟偉 灯燈 洼窪 图圖 调調 绿綠 农農 净淨 车車 桦樺 辉輝 罗羅 们們 珲琿 锋鋒 讷訥 恒恆 萝蘿 贤賢 谊誼 让讓 荫蔭 汤湯 进進 爱愛 棱稜 逊遜 孙孫 汇匯 ' +
  '杨楊 闵閔 邺鄴 栖棲 贾賈 钟鐘 坛壇 仓倉 启啓 涟漣 响響 仪儀 邮郵 萧蕭 钱錢 庐廬 瓯甌 苍蒼 浔潯 诸諸 缙縉 瑶瑤 镜鏡 鸠鳩 为為 谢謝 当當 涂塗 枞樅 观觀 潜潛 谯譙 颍潁 现現 ' +
  '砀碭 叶葉 涡渦 泾涇 绩績 闽閩 厢廂 屿嶼 将將 鲤鯉 狮獅 芗薌 诏詔 谱譜 滩灘 犹猶 寻尋 载載 铅鉛 横橫 历歷 莱萊 钢鋼 崂嶗 胶膠 峄嶧 儿兒 垦墾 兖兗 邹鄒 费費 单單 郓鄆 实實 ' +
  '验驗 巩鞏 荥滎 涧澗 师師 郏郟 体體 获獲 渑澠 卧臥 邓鄧 项項 驿驛 舆輿 确確 郧鄖 点點 军軍 归歸 梦夢 监監 团團 蕲蘄 浏瀏 渌淥 晖暉 溆漵 从從 浈湞 禅禪 电電 鸣鳴 叠疊 凭憑 ' +
  '琼瓊 迈邁 垫墊 崃崍 简簡 叙敘 蔺藺 剑劍 阁閣 夹夾 阆閬 邻鄰 蓥鎣 炉爐 觉覺 务務 习習 织織 贞貞 谟謨 册冊 凯凱 匀勻 瓮甕 独獨 禄祿 劝勸 冲沖 澜瀾 谋謀 个個 旧舊 弥彌 砚硯 ' +
  '畴疇 腊臘 创創 结結 聂聶 类類 脱脫 错錯 阎閻 韩韓 麦麥 积積 两兩 刚剛 杂雜 称稱 谦謙 员員 碱鹼 垒壘 轮輪 硕碩 蕴蘊 学學 医醫 药藥 证證 报報 视視 剧劇 协協 厅廳 书書 议議 ' +
  '战戰 动動 机機 纪紀 说說 认認 总總 记記 队隊 听聽 时時 问問 线線 难難 讲講 责責 与與 给給 对對 构構 评評 贯貫 财財 亿億 条條 这這 该該 还還 缅緬 纽紐 约約 坚堅 几幾 韦韋 ' +
  '严嚴 赖賴 龚龔 冯馮 刘劉 谭譚 闫閆 顾顧 骆駱';

/** Other written forms of the same character, which fold like the first. */
const variants =
  '台臺 峰峯 岳嶽 里裡 里裏 昆崑 为爲 卫衞 群羣 布佈 于於 户戶 户戸 吕吕 线綫 启啟 厦厦 钟鍾 淀澱 斗鬥 征徵 干乾';

const simplified = new Map<string, string>();
const traditional = new Map<string, string>();
for (const [simple, full] of pairs.split(' ')) {
  if (simple === undefined || full === undefined) continue;
  simplified.set(full, simple);
  traditional.set(simple, full);
}
for (const [simple, variant] of variants.split(' ')) {
  if (simple !== undefined && variant !== undefined && simple !== variant) simplified.set(variant, simple);
}

/** By UTF-16 code unit, as texts are folded around every name that is found; 0 where nothing changes. */
const formOf = new Uint16Array(0x10000);
for (const [written, simple] of simplified) formOf[written.charCodeAt(0)] = simple.charCodeAt(0);

/** A text with every traditional character in its simplified form; the length stays, so offsets hold. */
export function simplify(text: string): string {
  let simple = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const form = formOf[text.charCodeAt(at)] ?? 0;
    if (form === 0) continue;
    simple += text.slice(copied, at) + String.fromCharCode(form);
    copied = at + 1;
  }
  return copied === 0 ? text : simple + text.slice(copied);
}

/** A name in traditional characters, as usual in Hong Kong and Taiwan: 重庆 becomes 重慶. */
export function inTraditional(name: string): string {
  return Array.from(name, (character) => traditional.get(character) ?? character).join('');
}

/** Each traditional character, or other written form, with the simplified one that it folds to. */
export function traditionalSpellings(): Iterable<readonly [written: string, key: string]> {
  return simplified;
}
