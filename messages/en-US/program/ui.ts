/** Controls, and words that several features use. */
export const ui = {
  'ui.chooseDate': 'Choose a date',
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.error': 'Something went wrong. Please try again.',
  'ui.part.failed':
    'This part of the window couldn’t be shown because of an error in Lectern. Your library hasn’t changed.',
  'ui.removeTag': 'Remove tag {tag}',
  'ui.retry': 'Try again',
  'ui.showMore': 'Show more',
  'ui.toasts': 'Notifications',
  'ui.undo': 'Undo',
  'ui.add': 'Add',
  'ui.cancel': 'Cancel',
  'ui.delete': 'Delete',
  'ui.done': 'Done',
  'ui.more': 'More',
  'ui.moreFor': 'More for “{name}”',
  'ui.open': 'Open',
  'ui.openNamed': 'Open “{title}”',
  'ui.retryFailed': 'Retry failed',
} as const;
