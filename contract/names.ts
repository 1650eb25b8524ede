/**
 * The names alone, without schemas: the preload exposes these and nothing else.
 * `contract/commands.ts` gives each its schemas; a name without schemas does not compile, nor the reverse.
 */
export const commandNames = [
  'app.info',
  'startup.problem',
  'startup.act',
  'settings.get',
  'settings.set',
  'articles.list',
  'articles.get',
  'articles.delete',
  'articles.restore',
  'articles.restoreSample',
  'articles.setNote',
  'articles.setTags',
  'articles.setReadingPosition',
  'import.openFiles',
  'import.text',
  'highlights.list',
  'highlights.create',
  'highlights.update',
  'highlights.delete',
  'highlights.restore',
  'analysis.get',
  'corrections.list',
  'corrections.add',
  'corrections.setDeleted',
  'export.preview',
  'export.save',
  'notes.list',
  'notes.ids',
  'notes.articles',
  'notes.changeMany',
  'notes.putBack',
  'notes.setDeleted',
  'notes.versions',
  'notes.bin',
  'notes.purge',
  'tags.list',
  'tags.setColor',
  'tags.rename',
  'tags.put',
  'templates.list',
  'templates.set',
  'links.suggest',
  'links.resolve',
  'links.backlinks',
  'address.take',
  'address.resolve',
  'clipboard.write',
  'links.open',
] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * `changed`: something on disk is new, fetch it again; `menu`: the person chose an item of the application menu;
 * `address`: a `lectern://` address was opened.
 */
export const eventNames = ['changed', 'menu', 'address'] as const;
export type EventName = (typeof eventNames)[number];
