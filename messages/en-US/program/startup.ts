/** The page that is shown while the library can't be opened */
export const startup = {
  'startup.action.restore': 'Restore the backup',
  'startup.action.retry': 'Try again',
  'startup.action.showFolder': 'Show folder',
  'startup.action.startFresh': 'Start with a new library',
  'startup.action.quit': 'Quit',
  'startup.stillClosed': 'The library still can’t be opened.',
  'startup.folder': 'Library folder',
  'startup.backup': 'Latest intact backup: {time}.',
  'startup.backupWithContent': 'Latest intact backup: {time} ({content}).',
  'startup.backup.hint': 'The damaged file is kept when you restore it.',
  'startup.freshHint':
    'A new library starts empty. The file that can’t be opened isn’t deleted: it stays in the same folder under a new name.',
} as const;
