/** Backups and restoring. */
export const backups = {
  'backups.title': 'Backups',
  'backups.rule':
    'Lectern makes a backup on each day you use it. It keeps the last 7 daily ones, one a week for 4 weeks and one a month for a year. They’re stored on the same disk as your library: save one elsewhere from time to time.',
  'backups.list': 'Backups, newest first',
  'backups.empty': 'No backups yet. The first one is made soon after Lectern starts.',
  'backups.showFolder': 'Show folder',
  'backups.restoreFile': 'Restore from file…',
  'backups.saveElsewhere': 'Save a backup elsewhere…',
  'backups.make': 'Back up now',
  'backups.making': 'Backing up…',
  'backups.restore': 'Restore…',
  'backups.restoreNamed': 'Restore the backup of {time}',
  'backups.confirm': 'Restore the backup of {time}?',
  'backups.confirm.text': 'Your current library is kept as a backup. A linked folder must be linked again.',
  'backups.confirm.restore': 'Restore',
  'backups.done.made': 'Backup made',
  'backups.done.madeAt': 'Backed up to {file}',
  'backups.done.restored': 'Backup restored. Your previous library is in the list of backups.',
  'backups.done.restoredWithout':
    '{count, plural, one {Backup restored. # of its images wasn’t found.} other {Backup restored. # of its images weren’t found.}}',
  'backups.done.leftOut': 'Some contents of the backup were left out: {problems}',
  'backups.restoring': 'Restoring…',
  'backups.restoring.progress': 'Restored',
  'backups.kind.daily': 'Automatic',
  'backups.kind.manual': 'Manual',
  'backups.kind.migration': 'Before an update of Lectern',
  'backups.kind.aside': 'Previous library',
  'backups.content':
    '{articles, plural, one {# article} other {# articles}}, {highlights, plural, one {# highlight} other {# highlights}}',
  'backups.notesOfOthers':
    '{count, plural, one {# note by someone else will be exported as plain text.} other {# notes by someone else will be exported as plain text.}}',
  'backups.templatesOfOthers':
    '{count, plural, one {# template by someone else was left out.} other {# templates by someone else were left out.}}',
  'backups.restoring.card': 'Restore in progress',
  'backups.restoring.title': 'Restoring a backup…',
  'backups.restoring.pictures': 'Reading the images: {done} of {total}',
  'backups.restoring.rows':
    '{count, plural, one {Copying the library: # entry} other {Copying the library: # entries}}',
  'backups.restoring.checks': 'Checking the texts: {done, number} of {total, number}',
  'backups.restoring.opening': 'Opening the backup',
} as const;
