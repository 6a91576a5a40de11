/** Names of platforms, which publish everybody's articles, of what a site was made with, and addresses. */
const PLATFORM =
  /^(?:微信公众平台|微信公众号|今日头条|百家号|搜狐(?:首页|网)?|网易(?:订阅|号|首页)?|新浪(?:新闻|网)?|腾讯(?:新闻|网)|知乎|Medium|Substack|WordPress(?:\.com)?|Powered by .*|[\w-]+(?:\.[\w-]+)+)$/i;

/** True for a name that says little about who published an article: anybody's may stand there. */
export function isPlatform(name: string): boolean {
  return PLATFORM.test(name.trim());
}
