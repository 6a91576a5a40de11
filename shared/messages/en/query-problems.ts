/** What a search says of a query: for each problem what is wrong, and what to write instead. */
export const queryProblems = {
  'problem.quoteNotClosed': 'The quotation mark is not closed; searching for what follows it.',
  'problem.quoteNotClosed.hint': 'Close it with " behind the last word of the phrase.',
  'problem.parenthesisNotClosed': 'A parenthesis is not closed.',
  'problem.parenthesisNotClosed.hint': 'Close it with ) where the group ends.',
  'problem.parenthesisNotOpened': 'A parenthesis is closed that was not opened.',
  'problem.parenthesisNotOpened.hint': 'Open it with ( where the group begins, or take this one away.',
  'problem.unknownField': 'There is no such field; it is searched for as a word.',
  'problem.unknownField.hint':
    'There are title:, text:, city:, source:, tag:, entity:, date:, has: and is:. Put the word in quotation marks to search for it as it stands.',
  'problem.nothingAfter': 'Something is missing behind this word.',
  'problem.nothingAfter.hint': 'Write a word, a "phrase" or a group in parentheses behind it.',
  'problem.expressionNotClosed': 'The regular expression is not closed; it runs to the end.',
  'problem.expressionNotClosed.hint': 'Close it with / and write further words behind a blank.',
  'problem.expressionNotValid': 'This is no regular expression; the rest is searched without it.',
  'problem.expressionNotValid.hint':
    'A sign that stands for itself is written with \\ before it: \\( \\. \\+',
  'problem.expressionTooSlow':
    'This regular expression takes too long; not all articles were looked through.',
  'problem.expressionTooSlow.hint':
    'Add words or filters that narrow the search first, or avoid repeats within repeats such as (a+)+.',
  'problem.wildcardAlone': 'A * by itself stands for every word and is left out.',
  'problem.wildcardAlone.hint': 'Write at least a letter with it: bio* or bio*al.',
  'problem.distanceNotKnown': 'There is no such distance; the nearest that there is was taken.',
  'problem.distanceNotKnown.hint':
    'word~1 or word~2 is a word with other letters, "two words"~5 stands within five words.',
  'problem.boostNotValid': 'This is no weight and is left out.',
  'problem.boostNotValid.hint': 'word^2 counts twice, word^0.5 half.',
  'problem.dateNotValid': 'This is no date and is left out.',
  'problem.dateNotValid.hint':
    'Write date:2021, date:2021-03, date:2021-03-10, date:2021..2023 or date:2021-03.. .',
  'problem.periodReversed': 'The period ends before it begins; it was turned round.',
  'problem.periodReversed.hint': 'Write the earlier date first.',
  'problem.valueNotKnown': 'Nothing of this name can be asked for here; it is left out.',
  'problem.valueNotKnown.hint': 'There are {{meant}}.',
  'problem.nameNotKnown': 'The library has nothing of this name.',
  'problem.nameNotKnown.hint': 'Is {{meant}} meant?',
  'problem.onlyStopWords': 'These words stand in nearly every text and are not searched for.',
  'problem.onlyStopWords.hint': 'Put another word beside them.',
  'problem.nothingToFind': 'There is no word and no number in this.',
  'problem.nothingToFind.hint': 'Write a word or a number.',
  'problem.tooManyWords': 'This stands for very many words; the most frequent of them are searched for.',
  'problem.tooManyWords.hint': 'Write more letters of the word.',
  'problem.tooManyClauses': 'The query has too many parts; what begins here is left out.',
  'problem.tooManyClauses.hint': 'Search for some of them at a time.',
  'problem.tooDeep': 'Parentheses are nested too deeply; this group is left out.',
  'problem.tooDeep.hint': 'Write the query with fewer groups within groups.',
} as const;
