/*
 * The characters that make up most of any text of a language, from counts of general and of news text. Two of three
 * characters of a text are among them; of the same bytes read in another charset hardly any.
 */

const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运深圳广州州省县镇医企投项亿元元月日报讯记者';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運深圳廣州台灣灣省縣鎮醫企投項億元報訊';
const KANA =
  'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばひびふぶへべほぼまみむめもやゆよらりるれろわをんアイウエオカガキギクグケコゴサシジスズセソタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャュョラリルレロワンー';
const KANJI =
  '日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会社政府市区県都京新発表事業関係者者合同経済問題方法開始対策';
const HANGUL =
  '이다는에의을가고를하은로한지도있사으기자어나시인그리대서해과일들라것만수게면보부정적장전니주었아스경제여원동관상와국성했까구우비조소습공안선계오방치않신무중없된세용문미회학개유화위영때모단생진음체통물요결터입발현연양년월';

/** Marks of every text in these languages, full-width digits and the ideographic blank among them. */
export const COMMON_MARKS: ReadonlySet<string> = new Set(
  '，。、：；！？“”‘’（）《》「」『』・…—　％０１２３４５６７８９',
);

const sets: Record<string, ReadonlySet<string>> = {
  gb18030: new Set(SIMPLIFIED),
  big5: new Set(TRADITIONAL),
  shift_jis: new Set(KANA + KANJI),
  'euc-jp': new Set(KANA + KANJI),
  'euc-kr': new Set(HANGUL),
};

/** The most frequent characters of the languages that are written in a charset. */
export function commonCharacters(charset: string): ReadonlySet<string> {
  return sets[charset] ?? new Set();
}
