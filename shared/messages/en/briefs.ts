/** Briefs, in the window and in exports. */
export const briefs = {
  'brief.untitled': 'Untitled brief',
  'brief.sources': 'Sources',
  'brief.evidence': 'Evidence',
  'brief.noSource': 'source not stated',
  'brief.noDate': 'date unknown',
  'brief.accessed': 'file {{path}}',
  'brief.drawnFrom': 'Drawn from the sheet “{{sheet}}”, {{date}}.',
  'brief.labelWithUnit': '{{place}}, {{indicator}} ({{unit}}): {{value}}',
  'brief.label': '{{place}}, {{indicator}}: {{value}}',
  'brief.changed': 'Says now: {{value}}.',
  'brief.emptied': 'The sheet shows no value here any more.',
  'brief.conflict': 'The sheet now has values here that cannot all be right.',
  'brief.lost': 'These words are no longer in the article.',
  'brief.gone': 'The evidence was taken out of the sheet.',
  'brief.by': '{{author}}, {{date}}',
} as const;
