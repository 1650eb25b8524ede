/** The linked folder */
export const folder = {
  'folder.title': 'Linked folder',
  'folder.description':
    'A folder of Markdown files, such as an Obsidian or Logseq vault, that is kept in sync with your highlights and notes. Each article that has any gets a file. Lectern only edits its own section of a file: you can write outside of it, and rename and move the file.',
  'folder.format': 'Format',
  'folder.format.lectern': 'Lectern Markdown',
  'folder.choose': 'Choose folder…',
  'folder.unlink': 'Unlink',
  'folder.show': 'Show folder',
  'folder.sync': 'Sync now',
  'folder.state.off': 'No folder is linked.',
  'folder.state.working': 'Syncing…',
  'folder.state.current': '{count, plural, one {Up to date, # file.} other {Up to date, # files.}}',
  'folder.conflicts': 'Lines changed by you and by Lectern',
  'folder.conflicts.hint':
    'Nothing was overwritten. In these files, your lines come first and the new ones after them:',
} as const;
