/** The window around the views: top bar, regions, parts that failed. */
export const app = {
  'app.windowTitle': '{place} – Lectern',
  'app.library': 'Library',
  'app.annotations': 'Annotations',
  'app.entities': 'People & places',
  'app.navigation': 'Views',
  'app.toolbar': 'Main',
  'app.entitiesPanel': 'People & places panel',
  'app.annotationsPanel': 'Annotations panel',
  'app.nothingToExport': 'To export, open an article or select articles in the list.',
  'app.withKeys': '{label} ({keys})',
} as const;
