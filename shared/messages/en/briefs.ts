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
  'brief.changed': 'The evidence has changed since: {{value}}.',
  'brief.gone': 'The evidence was taken out since.',
  'brief.by': '{{author}}, {{date}}',
} as const;
