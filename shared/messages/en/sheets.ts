/** Comparison sheets, in the window and in exports. */
export const sheets = {
  'sheet.indicator': 'Indicator',
  'sheet.unit': 'Unit',
  'cell.notFound': 'not found',
  'cell.notApplicable': 'n/a',
} as const;
