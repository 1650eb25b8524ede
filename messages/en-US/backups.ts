/** Backups and restoring. */
export const backups = {
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
  'backups.restoring.pictures': 'Reading the images: {done} of {total}',
  'backups.restoring.rows':
    '{count, plural, one {Copying the library: # entry} other {Copying the library: # entries}}',
  'backups.restoring.checks': 'Checking the texts: {done, number} of {total, number}',
  'backups.restoring.opening': 'Opening the backup',
} as const;
