/** The command palette */
export const palette = {
  'palette.title': 'Command palette',
  'palette.placeholder': 'Type the name of an article, action, person, place, note or setting',
  'palette.recent': 'Recent articles',
  'palette.actions': 'Actions',
  'palette.articles': 'Articles',
  'palette.entities': 'People & places',
  'palette.notes': 'Highlights and notes',
  'palette.settings': 'Settings',
  'palette.search': 'Search',
  'palette.searchFor': 'Search the library for “{text}”',
  'palette.theme': 'Theme: {theme}',
} as const;
