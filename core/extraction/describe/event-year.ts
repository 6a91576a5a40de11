const EVENT =
  'Conference|Forum|Summit|Congress|Expo|Exposition|Exhibition|Fair|Festival|Symposium|Convention|Meeting|Seminar|Week|Games|Olympics|Marathon|Championships?|Competition|Contest|Awards?|Ceremony|Gala|Hackathon|Workshop|Roadshow|Salon|Tournament|Biennale|Session|Sessions|Cup';
const NAME_WORD = "(?:[\\p{Lu}\\d][\\p{L}\\p{N}&'’().+-]*|of|and|the|for|on|in|&)";
const EVENT_CHINESE =
  '大会|论坛|峰会|博览会|展览会|展会|研讨会|年会|交易会|高交会|进博会|文博会|广交会|服贸会|运动会|马拉松|艺术节|电影节|文化节|音乐节|大赛|锦标赛|创新周|活动周|双年展';

const YEARS_OF_EVENTS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d])(?<year>20\\d{2})(?:\\s${NAME_WORD}){0,14}?\\s(?:${EVENT})(?!\\p{L})`, 'gu'),
  new RegExp(`(?:${EVENT})\\s(?:of\\s)?(?<year>20\\d{2})(?!\\d)`, 'gu'),
  new RegExp(`(?<year>20\\d{2})(?:年度?)?[^，。；：！？、\\d]{0,30}?(?:${EVENT_CHINESE})`, 'gu'),
];

/** The year in the name of an event ("the 2023 … Conference", 2023…大会); null where there is none or more than one. */
export function eventYear(text: string): string | null {
  const sample = text.slice(0, 600);
  const years = YEARS_OF_EVENTS.flatMap((pattern) =>
    [...sample.matchAll(pattern)].map((found) => found.groups?.['year']),
  );
  const [first, ...others] = new Set(years);
  return first !== undefined && others.length === 0 ? first : null;
}
