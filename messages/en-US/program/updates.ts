/** Updates of Lectern */
export const updates = {
  'updates.title': 'Updates',
  'updates.check': 'Check now',
  'updates.checkAgain': 'Check again',
  'updates.download': 'Download',
  'updates.restart': 'Restart now',
  'updates.progress': 'Download',
  'updates.daily': 'Check for updates once a day',
  'updates.daily.hint':
    'When this is off, Lectern checks only when you ask. It downloads a short signed list; nothing about you or your library is sent.',
  'updates.state.checkout':
    'This copy of Lectern runs from its source code. Update that to get a newer version.',
  'updates.state.noFeed':
    'This copy of Lectern was built without updates. Get new versions where you got it.',
  'updates.state.idle': 'Lectern hasn’t checked for updates yet.',
  'updates.state.checking': 'Checking…',
  'updates.state.current': 'Lectern is up to date.',
  'updates.state.currentChecked': 'Lectern is up to date. Last checked: {time}',
  'updates.state.found': 'Lectern {version} is available.',
  'updates.state.downloading': 'Downloading Lectern {version}: {percent}',
  'updates.state.ready':
    'Lectern {version} has been downloaded and verified. It will be installed when you quit.',
  'updates.state.failed': 'Update failed.',
  'updates.show': 'Show',
} as const;
