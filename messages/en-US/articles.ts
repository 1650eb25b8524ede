/** Facts of an article in lists and headers. */
export const articles = {
  'articles.added': 'Added {date}',
  'articles.noText': 'Text not downloaded',
  'articles.unread': 'Unread',
  'articles.read': 'Read',
  'articles.progress': '{progress} read',
  'articles.archived': 'Archived',
  'articles.highlights': '{count, plural, one {# highlight} other {# highlights}}',
  'articles.notes': '{count, plural, one {# note} other {# notes}}',
} as const;
