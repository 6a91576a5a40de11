import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import type { HtmlElement } from './html-tree.ts';
import { linkShare, type Measure } from './measures.ts';

/**
 * One kind of what stands around an article. `words` are looked for in class, id and role; `names` are elements that are
 * it by themselves. What holds more running text than `most` columns is not taken: pages call their body the oddest names.
 */
export interface JunkRule {
  name: CleaningRuleName;
  words?: RegExp;
  names?: ReadonlySet<string>;
  most: number;
  /** The least share of links, where the name alone says too little. */
  links?: number;
}

const word = (list: string) => new RegExp(`(?:^|[-_\\s])(?:${list})(?:$|[-_\\s\\d])`, 'i');

/** A teaser has this much running text at most, in columns; an article's body has more. */
const TEASERS = 600;

export const junkRules: readonly JunkRule[] = [
  { name: 'pageNavigation', names: new Set(['nav']), most: TEASERS },
  {
    name: 'pageNavigation',
    words: word(
      'nav|navbar|navigation|main-?nav|site-?nav|top-?nav|sub-?nav|menu|menus|menubar|mega-?menu|pagination|pager|page-?nav|prev-?next|prevnext|skip-?links?|sitemap|toc|daohang|banner|masthead',
    ),
    most: 200,
  },
  {
    name: 'breadcrumb',
    words: word('breadcrumbs?|crumbs?|bread|weizhi|dqwz|position|location|path|mbx'),
    most: 60,
  },
  { name: 'pageFoot', names: new Set(['footer']), most: TEASERS },
  {
    name: 'pageFoot',
    words: word('footer|foot|site-?footer|page-?footer|copyright|contentinfo|bottom-?bar|colophon'),
    most: 400,
  },
  {
    name: 'shareBar',
    words: word(
      'share|shares|sharing|share-?(?:bar|bars|box|buttons?|links?|tools?|list)|social|social-?(?:bar|links?|media|share|icons?|buttons?)|addthis|addtoany|bdshare[\\w-]*|sharethis|fenxiang|fx|follow-?us|jiathis[\\w-]*|bshare|a2a[\\w-]*|sharedaddy|jp-relatedposts',
    ),
    most: 200,
  },
  {
    name: 'relatedLinks',
    words: word(
      'related|related-?[\\w-]*|recommend|recommended|recommendation|recommendations|more-?(?:news|stories|articles|on|from|links|in)|read-?(?:more|next|also)|also-?(?:read|like)|you-?may[\\w-]*|most-?(?:read|popular|viewed)|popular|trending|hot-?(?:news|list|posts)?|latest|latest-?[\\w-]*|xgxw|xgyd|xgwz|xgbd|tuijian|xiangguan|teasers?|promo|promos|outbrain|taboola|next-?article|rank|ranking|paihang|guess|cainixihuan',
    ),
    most: TEASERS,
  },
  {
    name: 'comments',
    words: word(
      'comments?|comment-?(?:list|area|box|form|section|wrap|respond)|comments-?area|disqus(?:_thread)?|respond|replies|pinglun|discuss|discussion|reactions?|leave-?a-?reply',
    ),
    most: 3000,
  },
  {
    name: 'tagList',
    words: word(
      'tags?|tag-?(?:list|cloud|links)|tags-?(?:links|list)|post-?tags|entry-?tags|article-?tags|keywords?|topics?|topic-?list|labels?|biaoqian',
    ),
    most: 60,
  },
  {
    name: 'cookieNotice',
    words: word(
      'cookies?|cookie-?[\\w-]*|consent|gdpr|ccpa|privacy-?(?:banner|notice|bar)|onetrust[\\w-]*|cc-(?:window|banner)',
    ),
    most: 1200,
  },
  {
    name: 'newsletter',
    words: word(
      'newsletters?|newsletter-?[\\w-]*|subscribe|subscription|sign-?up|signup|paywall|regwall|donate|donation|support-?us|call-?to-?action|cta|mailing-?list|dingyue|download-?app|app-?(?:download|banner)|membership',
    ),
    most: TEASERS,
  },
  {
    name: 'authorBox',
    words: word(
      'author-?(?:bio|box|card|profile|desc|description)|about-?(?:the-?)?author|bio|author-?info-?box|writer-?bio|contributor-?bio',
    ),
    most: 1200,
  },
  {
    name: 'advertisement',
    words: word(
      'ads?|ad-?(?:slot|unit|box|wrap|container|banner|label)|advert|adverts|advertisement|advertising|sponsor|sponsored|sponsors|dfp|gpt|adsbygoogle|guanggao|ggw?|promotion',
    ),
    most: 300,
  },
  {
    name: 'pageTools',
    words: word(
      'tools?|toolbar|article-?tools|print|printer|print-?(?:link|button)|font-?size|text-?size|zihao|ziti|qr-?code|qrcode|ewm|erweima|saoyisao|audio-?player|listen|bookmark|favou?rites?|feedback|report-?error|jiucuo|back-?to-?top|gotop|totop|login|signin|search|search-?(?:box|form|bar)|lang(?:uage)?-?(?:switch|switcher|selector|menu)|weather|calendar|vote|likes?|dianzan|zan|shang|dashang|reward|view-?count|hits',
    ),
    most: 120,
  },
  { name: 'caption', names: new Set(['figcaption']), most: 1500 },
  {
    name: 'caption',
    words: word(
      'wp-caption-text|image-?caption|photo-?caption|img-?caption|caption-?text|picture-?caption|image-?credit|photo-?credit|tushuo',
    ),
    most: 600,
  },
  { name: 'sidebar', names: new Set(['aside']), most: TEASERS },
  {
    name: 'sidebar',
    words: word(
      'sidebar|side-?bar|side-?(?:col|column|nav|box|menu)|aside|right-?(?:col|column|bar|side|sidebar|rail)|rail|widget|widgets|widget-?area|complementary',
    ),
    most: TEASERS,
    links: 0.2,
  },
  {
    name: 'popup',
    words: word(
      'modal|pop-?up|popup|overlay|lightbox|toast|tooltip|offcanvas|drawer|dropdown|alert-?bar|notice-?bar',
    ),
    most: TEASERS,
  },
  {
    name: 'editorsNote',
    words: word('editor-?(?:s-?)?note|correction|corrections|disclaimer|zeren|zrbj|shengming|mianze'),
    most: 600,
  },
];

/** Roles of ARIA that say the same. */
const roles: Record<string, CleaningRuleName> = {
  navigation: 'pageNavigation',
  menu: 'pageNavigation',
  menubar: 'pageNavigation',
  banner: 'pageNavigation',
  contentinfo: 'pageFoot',
  complementary: 'sidebar',
  search: 'pageTools',
  dialog: 'popup',
  alertdialog: 'popup',
};

/** Elements that hold the article, by name or by their words, whatever else they are called. */
const NEVER = new Set(['html', 'body', 'main', 'article', 'p', 'h1', 'tbody', 'tr', '#page']);

/** The rule that takes an element, with all that is in it; null where none does. */
export function junkRuleFor(element: HtmlElement, measure: Measure): CleaningRuleName | null {
  if (NEVER.has(element.name)) return null;
  const { class: classes = '', id = '', role = '' } = element.attributes;
  const byRole = roles[role.toLowerCase()];
  if (byRole && measure.running <= TEASERS) return byRole;
  const said = `${classes} ${id}`.replace(/([a-z])([A-Z])/g, '$1-$2').slice(0, 400);
  const rule = junkRules.find((one) => takes(one, element, said, measure));
  return rule?.name ?? (isLinkList(element, measure) ? 'linkList' : null);
}

function takes(rule: JunkRule, { name }: HtmlElement, said: string, measure: Measure): boolean {
  if (measure.running > rule.most || linkShare(measure) < (rule.links ?? 0)) return false;
  return (rule.names?.has(name) ?? false) || (said.length > 1 && (rule.words?.test(said) ?? false));
}

const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'section', 'td', 'table', 'span', 'p']);

/** Several links and little else, no sentence among them. */
function isLinkList({ name }: HtmlElement, measure: Measure): boolean {
  if (!LISTS.has(name) || measure.links < 3) return false;
  return linkShare(measure) > 0.7 && measure.running - measure.linked < 100;
}
