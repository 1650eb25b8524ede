import type { PlainKey } from '../messages/message-keys.ts';

/** Where the keys of an action work; also the groups of the list of shortcuts. */
export const actionScopes = ['Everywhere', 'Library', 'Article', 'Reader', 'Entities'] as const;
export type ActionScope = (typeof actionScopes)[number];

/**
 * An action that a key or a menu item runs. The window binds what it does: see renderer/lib/actions. Its labels are keys
 * of messages.
 */
export interface ActionDeclaration {
  /** Its name in the list of shortcuts. */
  readonly label: PlainKey;
  readonly scope: ActionScope;
  /** Key combinations as `comboOf` writes them ("Mod+Shift+z"); each runs it. `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  /** More combinations, which the list of shortcuts omits: other ways to type one of `keys`, and conventional keys. */
  readonly otherKeys?: readonly string[];
  /** Its name on an item or a button that acts on something in view: "Delete". Default: `label`. */
  readonly itemLabel?: PlainKey;
  /** Its name on a button that changes something that exists: "Edit note". Default: `itemLabel`. */
  readonly editLabel?: PlainKey;
  /** It deletes something, so an item of a menu has the color of danger. */
  readonly isDestructive?: boolean;
  /** The label of its item in the application menu. Without it, the action has no item there. */
  readonly menuLabel?: PlainKey;
  /** The menu's key, where it is not the first of `keys`. */
  readonly menuKey?: string;
  /** Its keys work in a text field too. Otherwise the field keeps them. */
  readonly worksInFields?: boolean;
  /** The keys are handled by a list, a field or the system; the registry only lists them. */
  readonly isListedOnly?: boolean;
}

const everywhere = <const More extends Omit<ActionDeclaration, 'label' | 'scope'>>(
  label: PlainKey,
  more: More,
): ActionDeclaration & More => ({ label, scope: 'Everywhere', worksInFields: true, ...more });
const inScope =
  (scope: ActionScope) =>
  (label: PlainKey, ...keys: readonly string[]): ActionDeclaration => ({ label, scope, keys });
const library = inScope('Library');
const article = inScope('Article');
const reader = inScope('Reader');
const entities = inScope('Entities');
/** An action of menus alone, without keys. */
const inMenus = (
  scope: ActionScope,
  label: PlainKey,
  itemLabel = label,
  more: Pick<ActionDeclaration, 'isDestructive'> = {},
): ActionDeclaration => ({ label, scope, itemLabel, ...more });
const listedOnly = (declared: ActionDeclaration): ActionDeclaration => ({ ...declared, isListedOnly: true });

/** All actions, in the order of the list of shortcuts. */
const actions = {
  undo: everywhere('actions.undo', { keys: ['Mod+z'], menuLabel: 'actions.undo', worksInFields: false }),
  redo: everywhere('actions.redo', {
    keys: ['Mod+Shift+z', 'Mod+y'],
    menuLabel: 'actions.redo',
    worksInFields: false,
  }),
  back: everywhere('actions.back', {
    keys: ['Alt+ArrowLeft'],
    otherKeys: ['Mod+['],
    menuLabel: 'actions.back',
  }),
  forward: everywhere('actions.forward', {
    keys: ['Alt+ArrowRight'],
    otherKeys: ['Mod+]'],
    menuLabel: 'actions.forward',
  }),
  library: everywhere('actions.library', { keys: ['Mod+l'], menuLabel: 'actions.library.menu' }),
  notes: everywhere('actions.annotations', { keys: ['Mod+Shift+n'], menuLabel: 'actions.annotations.menu' }),
  names: everywhere('actions.entities', { keys: ['Mod+Shift+e'], menuLabel: 'actions.entities.menu' }),
  palette: everywhere('actions.palette', { keys: ['Mod+k'], menuLabel: 'actions.palette.menu' }),
  search: everywhere('actions.search', {
    keys: ['Mod+Shift+f'],
    menuLabel: 'actions.search.menu',
  }),
  find: everywhere('actions.find', { keys: ['Mod+f'], menuLabel: 'actions.find.menu' }),
  import: everywhere('actions.import', { keys: ['Mod+o'], menuLabel: 'actions.import.menu' }),
  'import-folder': everywhere('actions.importFolder', {
    menuLabel: 'actions.importFolder.menu',
    itemLabel: 'actions.importFolder.item',
  }),
  'import-address': everywhere('actions.importUrl', {
    keys: ['Mod+Shift+o'],
    menuLabel: 'actions.importUrl.menu',
  }),
  'import-annotations': everywhere('actions.importAnnotations', {
    menuLabel: 'actions.importAnnotations.menu',
    itemLabel: 'actions.importAnnotations.item',
  }),
  'paste-text': everywhere('actions.pasteText', { menuLabel: 'actions.pasteText.menu' }),
  paste: listedOnly(everywhere('actions.paste', { keys: ['Mod+v'] })),
  export: everywhere('actions.export', { keys: ['Mod+e'], menuLabel: 'actions.export.menu' }),
  settings: everywhere('actions.settings', { keys: ['Mod+,'], menuLabel: 'actions.settings.menu' }),
  'zoom-in': everywhere('actions.zoomIn', {
    keys: ['Mod++'],
    otherKeys: ['Mod+=', 'Mod+Shift++'],
    menuLabel: 'actions.zoomIn.menu',
  }),
  'zoom-out': everywhere('actions.zoomOut', { keys: ['Mod+-'], menuLabel: 'actions.zoomOut.menu' }),
  'zoom-reset': everywhere('actions.zoomReset', { keys: ['Mod+0'], menuLabel: 'actions.zoomReset.menu' }),
  // On a Mac, Option and these keys type ±, ≠, – and º.
  'text-larger': everywhere('actions.textLarger', {
    keys: ['Alt++'],
    otherKeys: ['Alt+=', 'Alt+Shift++', 'Alt+≠', 'Alt+±', 'Alt+Shift+±'],
    menuLabel: 'actions.textLarger.menu',
    worksInFields: false,
  }),
  'text-smaller': everywhere('actions.textSmaller', {
    keys: ['Alt+-'],
    otherKeys: ['Alt+–'],
    menuLabel: 'actions.textSmaller.menu',
    worksInFields: false,
  }),
  'text-default-size': everywhere('actions.textDefault', {
    keys: ['Alt+0'],
    otherKeys: ['Alt+º'],
    menuLabel: 'actions.textDefault.menu',
    worksInFields: false,
  }),
  'toggle-annotations': everywhere('actions.toggleAnnotations', {
    menuLabel: 'actions.toggleAnnotations.menu',
  }),
  'toggle-entities': everywhere('actions.toggleEntities', { menuLabel: 'actions.toggleEntities.menu' }),
  'next-region': everywhere('actions.nextRegion', { keys: ['F6'], otherKeys: ['Shift+F6'] }),
  shortcuts: everywhere('actions.shortcuts', {
    keys: ['?'],
    otherKeys: ['Shift+?'],
    menuLabel: 'actions.shortcuts.menu',
    menuKey: 'F1',
    worksInFields: false,
  }),
  about: everywhere('actions.about', { menuLabel: 'actions.about' }),

  'library.move': listedOnly(library('actions.library.move', 'ArrowUp', 'ArrowDown')),
  'library.open': listedOnly({
    ...library('actions.library.open', 'Enter'),
    itemLabel: 'actions.library.open.item',
  }),
  'library.select': library('actions.library.select', 'x', ' '),
  'library.extend': listedOnly(library('actions.library.extend', 'Shift+ArrowUp', 'Shift+ArrowDown')),
  'library.selectAll': library('actions.library.selectAll', 'Mod+a'),
  'library.star': library('actions.library.star', 's'),
  'library.archive': library('actions.library.archive', 'a'),
  'library.read': { ...library('actions.library.read', 'u'), itemLabel: 'actions.library.read.item' },
  'library.tags': { ...library('actions.library.tags', 't'), itemLabel: 'actions.library.tags.item' },
  'library.collections': {
    ...library('actions.library.collections', 'c'),
    itemLabel: 'actions.library.collections.item',
  },
  'library.details': {
    ...library('actions.library.details', 'i'),
    itemLabel: 'actions.library.details.item',
  },
  'library.menu': { ...library('actions.library.menu.open', 'Shift+F10'), otherKeys: ['ContextMenu'] },
  'library.remove': {
    ...library('actions.library.remove', 'Delete'),
    itemLabel: 'actions.library.remove.item',
    isDestructive: true,
  },
  'library.export': {
    label: 'actions.library.export',
    scope: 'Library',
    otherKeys: ['Mod+e'],
    itemLabel: 'actions.library.export.item',
  },
  'library.restore': inMenus('Library', 'actions.library.restore', 'actions.library.restore.item'),
  'library.removeFromCollection': inMenus('Library', 'actions.library.removeFromCollection'),
  'library.sameSite': inMenus('Library', 'actions.library.sameSite'),
  'library.copyUrl': inMenus('Library', 'actions.library.copyUrl'),
  'library.exportAll': inMenus('Library', 'actions.library.exportAll', 'actions.library.exportAll.item'),
  'library.fetchTexts': inMenus('Library', 'actions.library.fetchTexts'),
  'library.restoreSample': inMenus('Library', 'actions.library.restoreSample'),
  'library.renameCollection': inMenus(
    'Library',
    'actions.library.renameCollection',
    'actions.library.renameCollection.item',
  ),
  'library.removeCollection': inMenus(
    'Library',
    'actions.library.removeCollection',
    'actions.library.removeCollection',
    { isDestructive: true },
  ),

  'article.star': { ...article('actions.article.star', 'Mod+d'), menuLabel: 'actions.article.star.menu' },
  'article.archive': {
    ...article('actions.article.archive', 'Shift+a'),
    menuLabel: 'actions.article.archive.menu',
  },
  'article.archiveAndNext': {
    ...article('actions.article.archiveAndNext', 'Shift+e'),
    itemLabel: 'actions.article.archiveAndNext.item',
    menuLabel: 'actions.article.archiveAndNext.menu',
  },
  'article.next': { ...article('actions.article.next', 'Shift+n'), menuLabel: 'actions.article.next.menu' },
  'article.read': {
    ...article('actions.article.read', 'u'),
    itemLabel: 'actions.article.read.item',
    menuLabel: 'actions.article.read.menu',
  },
  'article.tags': {
    ...article('actions.article.tags', 'Shift+t'),
    itemLabel: 'actions.article.tags.item',
    menuLabel: 'actions.article.tags.menu',
  },
  'article.collections': {
    ...article('actions.article.collections', 'Shift+c'),
    itemLabel: 'actions.article.collections.item',
    menuLabel: 'actions.article.collections.menu',
  },
  'article.details': {
    ...article('actions.article.details', 'i'),
    itemLabel: 'actions.article.details.item',
    menuLabel: 'actions.article.details.menu',
  },
  'article.copyLink': {
    ...article('actions.article.copyLink', 'Shift+l'),
    menuLabel: 'actions.article.copyLink.menu',
  },
  'article.copyUrl': inMenus('Article', 'actions.article.copyUrl'),
  'article.copyCitation': {
    ...article('actions.article.copyCitation', 'Mod+Shift+c'),
    menuLabel: 'actions.article.copyCitation.menu',
  },
  'article.openOriginal': {
    ...article('actions.article.openOriginal', 'o'),
    itemLabel: 'actions.article.openOriginal.item',
    menuLabel: 'actions.article.openOriginal.menu',
  },
  'article.remove': {
    ...article('actions.article.remove', 'Mod+Delete'),
    otherKeys: ['Mod+Backspace'],
    itemLabel: 'actions.article.remove.item',
    menuLabel: 'actions.article.remove.menu',
    isDestructive: true,
  },

  'reader.nextSentence': reader('actions.reader.nextSentence', 's'),
  'reader.previousSentence': reader('actions.reader.previousSentence', 'Shift+s'),
  'reader.selectionEnd': reader(
    'actions.reader.selectionEnd',
    'Shift+ArrowLeft',
    'Shift+ArrowRight',
    'Shift+ArrowUp',
    'Shift+ArrowDown',
  ),
  'reader.selectionEndByWord': reader(
    'actions.reader.selectionEndByWord',
    'Mod+Shift+ArrowLeft',
    'Mod+Shift+ArrowRight',
  ),
  'reader.selectionStartByWord': reader(
    'actions.reader.selectionStartByWord',
    'Alt+Shift+ArrowLeft',
    'Alt+Shift+ArrowRight',
  ),
  'reader.highlight': reader('actions.reader.highlight', '1', '2', '3', '4', '5'),
  'reader.note': {
    ...reader('actions.reader.note', 'n'),
    itemLabel: 'actions.reader.note.item',
    editLabel: 'actions.reader.note.edit',
  },
  'reader.tags': {
    ...reader('actions.reader.tags', 't'),
    itemLabel: 'actions.reader.tags.item',
    editLabel: 'actions.reader.tags.edit',
  },
  'reader.copy': { ...reader('actions.reader.copy', 'c'), itemLabel: 'actions.reader.copy.item' },
  'reader.addName': { ...reader('actions.reader.addName', 'a'), itemLabel: 'actions.reader.addName.item' },
  'reader.copyLink': {
    ...reader('actions.reader.copyLink', 'l'),
    itemLabel: 'actions.reader.copyLink.item',
  },
  'reader.remove': {
    ...reader('actions.reader.remove', 'Delete'),
    itemLabel: 'actions.reader.remove.item',
    isDestructive: true,
  },
  'reader.bounds': { ...reader('actions.reader.bounds', 'b'), itemLabel: 'actions.reader.bounds.item' },
  'reader.findNext': { ...reader('actions.reader.findNext', 'F3'), otherKeys: ['Mod+g'] },
  'reader.findPrevious': {
    ...reader('actions.reader.findPrevious', 'Shift+F3'),
    otherKeys: ['Mod+Shift+g'],
  },
  'reader.accept': reader('actions.reader.accept', 'Enter'),
  'reader.updateFromWeb': inMenus('Reader', 'actions.reader.updateFromWeb'),
  'reader.updateFromFile': inMenus(
    'Reader',
    'actions.reader.updateFromFile',
    'actions.reader.updateFromFile.item',
  ),
  'reader.updateFromText': inMenus(
    'Reader',
    'actions.reader.updateFromText',
    'actions.reader.updateFromText.item',
  ),
  'reader.versions': inMenus('Reader', 'actions.reader.versions', 'actions.reader.versions.item'),
  'reader.nextHighlight': reader('actions.reader.nextHighlight', 'j'),
  'reader.previousHighlight': reader('actions.reader.previousHighlight', 'k'),

  'entities.open': entities('actions.entities.open', 'e'),
  'entities.move': listedOnly(entities('actions.entities.move', 'ArrowUp', 'ArrowDown')),
  'entities.moveToPlaces': listedOnly(entities('actions.entities.moveToPlaces', 'ArrowLeft', 'ArrowRight')),
  'entities.nextName': entities('actions.entities.nextName', '.'),
  'entities.previousName': entities('actions.entities.previousName', ','),
  'entities.nextMention': {
    ...entities('actions.entities.nextMention', ']'),
    itemLabel: 'actions.entities.nextMention.item',
  },
  'entities.previousMention': {
    ...entities('actions.entities.previousMention', '['),
    itemLabel: 'actions.entities.previousMention.item',
  },
  'entities.rename': inMenus('Entities', 'actions.entities.rename', 'actions.entities.rename.item'),
  'entities.changeKind': inMenus(
    'Entities',
    'actions.entities.changeKind',
    'actions.entities.changeKind.item',
  ),
  'entities.merge': inMenus('Entities', 'actions.entities.merge', 'actions.entities.merge.item'),
  'entities.split': inMenus('Entities', 'actions.entities.split', 'actions.entities.split.item'),
  'entities.changePlace': inMenus(
    'Entities',
    'actions.entities.changePlace',
    'actions.entities.changePlace.item',
  ),
  'entities.remove': inMenus('Entities', 'actions.entities.remove', 'actions.entities.remove.item'),
  /** Ends one state at a time: new bounds, a selection, the active highlight, the search, the chosen name. */
  'reader.escape': entities('actions.reader.escape', 'Escape'),
} satisfies Record<string, ActionDeclaration>;

export type ActionId = keyof typeof actions;
/** The actions of the application menu. */
export type MenuAction = {
  [Id in ActionId]: (typeof actions)[Id] extends { readonly menuLabel: PlainKey } ? Id : never;
}[ActionId];

/** The action that an id names. */
export const actionOf = (id: ActionId): ActionDeclaration => actions[id];

export const actionIds = Object.keys(actions) as ActionId[];
export const menuActions = actionIds.filter((id): id is MenuAction => actionOf(id).menuLabel !== undefined);

/** Splits a combination into its keys: "Mod++" → Mod, +. */
export const keysOf = (combo: string): string[] =>
  combo.endsWith('++') ? [...combo.slice(0, -2).split('+'), '+'] : combo.split('+');
