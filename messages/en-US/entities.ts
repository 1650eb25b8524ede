/** People and places: the panel, the page, cards and corrections. */
export const entities = {
  'entities.addHint': 'To add one, select it in the text and press <key>A</key>.',
} as const;
