/*
 * Words of what is measured, as they matter for telling whether two phrases name the same thing. All in the singular and
 * in lower case.
 */

/** Small words that do not change what is measured. */
export const SMALL_WORDS = new Set(
  'the a an of in on at for to by from with and its their our his total overall new'.split(' '),
);

/** What reports say of people and firms without counting them otherwise. */
export const PRAISE = new Set(
  'renowned well known famous heavyweight authoritative distinguished prominent eminent celebrated esteemed noted'.split(
    ' ',
  ),
);

/** Different words for the same thing, each led back to one. */
export const SAME: Readonly<Record<string, string>> = {
  enterprise: 'company',
  firm: 'company',
  corporation: 'company',
  attendee: 'participant',
  specialist: 'expert',
  car: 'automobile',
  auto: 'automobile',
};

/** Words that say how something changes, or in what it is counted, but not what it is. Alone they measure nothing. */
export const SAYS_NOTHING = new Set(
  (
    'second minute hour day week month quarter year time decade variety kind type item aspect part thing one other ' +
    'more such same these those this that first last next half consecutive average annual yearly monthly growth rate ' +
    'increase decrease rise decline rebound drop fall change share proportion ratio percentage number amount value ' +
    'level point 天 日 月 年 次 个 项 种 倍 增长 同比'
  ).split(' '),
);
