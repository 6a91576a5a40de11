const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without an end (HTML Standard, 13.1.2). */
export const VOID = names('area base br col embed hr img input link meta param source track wbr');

/** Elements that begin a new line of their own. */
export const BLOCK = names(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noframes ol option p pre section summary table tbody td tfoot th thead tr ul caption',
);

export const HEADING = names('h1 h2 h3 h4 h5 h6');

/** Elements whose text nobody sees, or that are no text. */
export const UNSEEN = names(
  'head script style noscript template iframe object embed svg math canvas audio video map datalist select textarea input button ' +
    'title meta link base frame frameset noframes applet dialog progress meter',
);
