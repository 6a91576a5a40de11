/** The settings by group, in the order in which they stand. Their words are the messages `settings.<id>.…`. */
export const settingIds = [
  'analyst',
  'appearance',
  'density',
  'readingSize',
  'letterKeys',
  'cleaning',
  'version',
  'licences',
  'file',
] as const;
export type SettingId = (typeof settingIds)[number];

export const groupIds = ['general', 'reading', 'keys', 'cleaning', 'about'] as const;
export type GroupId = (typeof groupIds)[number];

export const groups: readonly { id: GroupId; settings: SettingId[] }[] = [
  { id: 'general', settings: ['analyst', 'appearance', 'density'] },
  { id: 'reading', settings: ['readingSize'] },
  { id: 'keys', settings: ['letterKeys'] },
  { id: 'cleaning', settings: ['cleaning'] },
  { id: 'about', settings: ['version', 'licences', 'file'] },
];
