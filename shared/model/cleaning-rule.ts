import * as z from 'zod';

/**
 * The rules by which boilerplate is taken out of files, in the order in which a person reads of them: lines of any text,
 * what stands around the article of a saved page, and what documents have besides their text. A rule of the first group
 * that pages mark in their own way (a share bar) takes that as well.
 */
export const cleaningRuleGroups = {
  text: [
    'skipLink',
    'backToTop',
    'endMark',
    'separator',
    'sceneBreak',
    'imageNames',
    'imagePlaceholder',
    'shareBar',
    'printBar',
    'fontSize',
    'advertisement',
    'moreLink',
    'siteLink',
    'neighbours',
    'breadcrumb',
    'related',
    'copyright',
    'repeatedHeadline',
  ],
  page: [
    'pageNavigation',
    'pageFoot',
    'sidebar',
    'relatedLinks',
    'linkList',
    'tagList',
    'comments',
    'cookieNotice',
    'newsletter',
    'popup',
    'pageTools',
    'printNotice',
    'contact',
    'authorBox',
    'editorsNote',
    'caption',
  ],
  document: ['runningHead', 'pageNumber', 'contents', 'sideways'],
} as const;

export type CleaningRuleGroup = keyof typeof cleaningRuleGroups;
export type CleaningRuleName = (typeof cleaningRuleGroups)[CleaningRuleGroup][number];

const { text, page, document } = cleaningRuleGroups;

/** The names of all rules that can be switched off. */
export const cleaningRules: readonly CleaningRuleName[] = [...text, ...page, ...document];

/** A cleaning rule's name; what a person reads of it stands in the messages (`cleaning.rule.<name>`). */
export const CleaningRuleName = z.enum(cleaningRules);
