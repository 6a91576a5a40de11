/** Fewer words one below the other may be anything. */
export const LEAST_MENU = 3;

const ITEM =
  /^(?:home(?: ?page)?|news|latest(?: news)?|world|local|national|international|business|markets?|economy|finance|money|opinions?|columns?|editorials?|sports?|culture|arts|entertainment|lifestyle|travel|weather|health|science|tech(?:nology)?|politics|education|environment|climate|about(?: us)?|contact(?: us)?|advertise|careers|jobs|subscribe|newsletters?|e-?paper|videos?|photos?|podcasts?|search|more|menu|classifieds|obituaries|archives?|events|my account|log ?in|sign (?:in|up)|register|首页|新闻|要闻|时政|国内|国际|社会|财经|体育|娱乐|科技|汽车|房产|教育|健康|旅游|文化|军事|评论|视频|图片|专题|更多|登录|注册|政务公开|政务服务|互动交流|网站地图|联系我们|关于我们|设为首页|加入收藏)$/i;

/** True for a word that stands in the menus of sites; several of them below each other are one. */
export function isMenuItem(line: string): boolean {
  return line.length <= 20 && ITEM.test(line);
}
