/** Find: passages for a query, what narrows them, and what is kept of it. */
export const find = {
  'find.results': 'Results',
  'find.narrow': 'Narrow',
  'find.query': 'Look for',
  'find.start': 'Look through all articles',
  'find.startText':
    'Write words, “phrases”, OR, NOT, biomed* or city:Shenzhen. Each line is a passage with the words around it.',
} as const;
