/** Where the keys of an action work; also the headings of the list of shortcuts. */
export const actionScopes = ['Everywhere', 'Library', 'Reader', 'Entities'] as const;
export type ActionScope = (typeof actionScopes)[number];

/** An action that a key or a menu item runs. The window binds what it does: see renderer/lib/actions. */
export interface ActionDeclaration {
  /** Its name in the list of shortcuts. */
  readonly label: string;
  readonly scope: ActionScope;
  /** Key combinations as `comboOf` writes them ("Mod+Shift+z"); each runs it. `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  /** More combinations, which the list of shortcuts omits: other ways to type one of `keys`, and conventional keys. */
  readonly otherKeys?: readonly string[];
  /** Its name on an item or a button that acts on something in view: "Delete". Default: `label`. */
  readonly itemLabel?: string;
  /** It deletes something, so an item of a menu has the color of danger. */
  readonly isDestructive?: boolean;
  /** The label of its item in the application menu. Without it, the action has no item there. */
  readonly menuLabel?: string;
  /** The menu's key, where it is not the first of `keys`. */
  readonly menuKey?: string;
  /** Its keys work in a text field too. Otherwise the field keeps them. */
  readonly worksInFields?: boolean;
  /** The keys are handled by a list, a field or the system; the registry only lists them. */
  readonly isListedOnly?: boolean;
}

const everywhere = <const More extends Omit<ActionDeclaration, 'label' | 'scope'>>(
  label: string,
  more: More,
): ActionDeclaration & More => ({ label, scope: 'Everywhere', worksInFields: true, ...more });
const inScope =
  (scope: ActionScope) =>
  (label: string, ...keys: readonly string[]): ActionDeclaration => ({ label, scope, keys });
const library = inScope('Library');
const reader = inScope('Reader');
const entities = inScope('Entities');
/** An action of menus alone, without keys. */
const inMenus = (
  scope: ActionScope,
  label: string,
  itemLabel = label,
  more: Pick<ActionDeclaration, 'isDestructive'> = {},
): ActionDeclaration => ({ label, scope, itemLabel, ...more });
const listedOnly = (declared: ActionDeclaration): ActionDeclaration => ({ ...declared, isListedOnly: true });

/** All actions, in the order of the list of shortcuts. */
const actions = {
  undo: everywhere('Undo', { keys: ['Mod+z'], menuLabel: 'Undo', worksInFields: false }),
  redo: everywhere('Redo', { keys: ['Mod+Shift+z', 'Mod+y'], menuLabel: 'Redo', worksInFields: false }),
  library: everywhere('Go to the library', { keys: ['Mod+l'], menuLabel: 'Library' }),
  notes: everywhere('Go to the notes', { keys: ['Mod+Shift+n'], menuLabel: 'Notes' }),
  names: everywhere('Go to the names of the library', { keys: ['Mod+Shift+e'], menuLabel: 'Names' }),
  search: everywhere('Search the library', {
    keys: ['Mod+k'],
    otherKeys: ['Mod+Shift+f'],
    menuLabel: 'Search the Library…',
  }),
  find: everywhere('Find in the article, or in the list', { keys: ['Mod+f'], menuLabel: 'Find…' }),
  import: everywhere('Import files', { keys: ['Mod+o'], menuLabel: 'Import Files…' }),
  'import-folder': everywhere('Import a folder', {
    menuLabel: 'Import a Folder…',
    itemLabel: 'Import a folder…',
  }),
  'import-address': everywhere('Add from a web address', {
    keys: ['Mod+Shift+o'],
    menuLabel: 'Add from Web Address…',
  }),
  'import-annotations': everywhere('Import annotations', {
    menuLabel: 'Import Annotations…',
    itemLabel: 'Import annotations…',
  }),
  'paste-text': everywhere('Paste text as an article', { menuLabel: 'Paste Text as an Article…' }),
  paste: listedOnly(everywhere('Add what is on the clipboard', { keys: ['Mod+v'] })),
  export: everywhere('Export', { keys: ['Mod+e'], menuLabel: 'Export…' }),
  settings: everywhere('Settings', { keys: ['Mod+,'], menuLabel: 'Settings…' }),
  'text-larger': everywhere('Larger text', {
    keys: ['Mod++'],
    otherKeys: ['Mod+=', 'Mod+Shift++'],
    menuLabel: 'Larger Text',
  }),
  'text-smaller': everywhere('Smaller text', { keys: ['Mod+-'], menuLabel: 'Smaller Text' }),
  'text-default-size': everywhere('Usual text size', { keys: ['Mod+0'], menuLabel: 'Usual Text Size' }),
  'toggle-annotations': everywhere('Show or hide annotations', { menuLabel: 'Show or Hide Annotations' }),
  'toggle-entities': everywhere('Show or hide people, places and more', {
    menuLabel: 'Show or Hide People, Places and More',
  }),
  'next-region': everywhere('Next part of the window', { keys: ['F6'], otherKeys: ['Shift+F6'] }),
  shortcuts: everywhere('This list of shortcuts', {
    keys: ['?'],
    otherKeys: ['Shift+?'],
    menuLabel: 'Keyboard Shortcuts',
    menuKey: 'F1',
    worksInFields: false,
  }),
  about: everywhere('About Lectern', { menuLabel: 'About Lectern' }),

  'library.move': listedOnly(library('Move in the list', 'ArrowUp', 'ArrowDown')),
  'library.open': listedOnly({ ...library('Open the article', 'Enter'), itemLabel: 'Open' }),
  'library.select': library('Choose the article, or no longer', 'x', ' '),
  'library.extend': listedOnly(library('Choose as far as here', 'Shift+ArrowUp', 'Shift+ArrowDown')),
  'library.selectAll': { ...library('Choose all', 'Mod+a'), itemLabel: 'Select all' },
  'library.star': library('Star', 's'),
  'library.archive': library('Archive', 'a'),
  'library.read': { ...library('Mark as read or unread', 'u'), itemLabel: 'Mark as read' },
  'library.tags': { ...library('Tags', 't'), itemLabel: 'Tags…' },
  'library.collections': { ...library('Collections', 'c'), itemLabel: 'Collections…' },
  'library.menu': { ...library('All that can be done with it', 'Shift+F10'), otherKeys: ['ContextMenu'] },
  'library.remove': {
    ...library('Delete the article', 'Delete'),
    itemLabel: 'Delete',
    isDestructive: true,
  },
  'library.export': {
    label: 'Export the article',
    scope: 'Library',
    otherKeys: ['Mod+e'],
    itemLabel: 'Export…',
  },
  'library.restore': inMenus('Library', 'Restore the article', 'Restore'),
  'library.removeFromCollection': inMenus('Library', 'Take out of the collection'),
  'library.sameSite': inMenus('Library', 'All articles from the same site'),
  'library.copyUrl': inMenus('Library', 'Copy the address'),
  'library.exportAll': inMenus('Library', 'Export all articles of the list', 'Export all…'),
  'library.fetchTexts': inMenus('Library', 'Fetch the missing texts'),
  'library.restoreSample': inMenus('Library', 'Bring back the sample article'),
  'library.renameCollection': inMenus('Library', 'Rename the collection', 'Rename…'),
  'library.removeCollection': inMenus('Library', 'Delete the collection', 'Delete the collection', {
    isDestructive: true,
  }),

  'reader.nextSentence': reader('Select the next sentence', 's'),
  'reader.previousSentence': reader('Select the previous sentence', 'Shift+s'),
  'reader.selectionEnd': reader(
    'Adjust the end of the selection',
    'Shift+ArrowLeft',
    'Shift+ArrowRight',
    'Shift+ArrowUp',
    'Shift+ArrowDown',
  ),
  'reader.selectionEndByWord': reader(
    'Adjust the end of the selection by a word',
    'Mod+Shift+ArrowLeft',
    'Mod+Shift+ArrowRight',
  ),
  'reader.selectionStartByWord': reader(
    'Adjust the start of the selection by a word',
    'Alt+Shift+ArrowLeft',
    'Alt+Shift+ArrowRight',
  ),
  'reader.highlight': reader(
    'Highlight in a colour, or recolour the active highlight',
    '1',
    '2',
    '3',
    '4',
    '5',
  ),
  'reader.note': reader('Write a note', 'n'),
  'reader.tags': reader('Add tags', 't'),
  'reader.copy': reader('Copy as a quote', 'c'),
  'reader.addName': reader('Make the selected words a name', 'a'),
  'reader.copyLink': reader('Copy a link to the active highlight', 'l'),
  'reader.remove': reader('Delete the active highlight', 'Delete'),
  'reader.bounds': reader('Choose new bounds for the active highlight', 'b'),
  'reader.findNext': { ...reader('Next place that was found', 'F3'), otherKeys: ['Mod+g'] },
  'reader.findPrevious': {
    ...reader('Previous place that was found', 'Shift+F3'),
    otherKeys: ['Mod+Shift+g'],
  },
  'reader.accept': reader('Keep the new bounds, or open the card of the name one is at', 'Enter'),
  'reader.updateFromWeb': inMenus('Reader', 'Look for a newer text on the web'),
  'reader.updateFromFile': inMenus('Reader', 'Update the article from a file', 'Update from a file…'),
  'reader.updateFromText': inMenus(
    'Reader',
    'Update the article from pasted text',
    'Update from pasted text…',
  ),
  'reader.versions': inMenus('Reader', 'Versions of the text', 'Versions of the text…'),
  'reader.nextHighlight': reader('Next highlight', 'j'),
  'reader.previousHighlight': reader('Previous highlight', 'k'),

  'entities.open': entities('Go to the people, places and more', 'e'),
  'entities.move': listedOnly(entities('From name to name in the list', 'ArrowUp', 'ArrowDown')),
  'entities.moveToPlaces': listedOnly(
    entities(
      'From a name to the places where it appears, and on from place to place',
      'ArrowLeft',
      'ArrowRight',
    ),
  ),
  'entities.nextName': entities('Next name in the text, with its card', '.'),
  'entities.previousName': entities('Previous name in the text', ','),
  'entities.nextMention': entities('Next mention of the chosen one', ']'),
  'entities.previousMention': entities('Previous mention of the chosen one', '['),
  'entities.rename': inMenus('Entities', 'Rename the chosen one', 'Rename…'),
  'entities.changeKind': inMenus('Entities', 'Change the kind of the chosen one', 'Change kind…'),
  'entities.merge': inMenus('Entities', 'The chosen one is the same as another', 'Same as another…'),
  'entities.split': inMenus('Entities', 'Split the chosen one', 'Split…'),
  'entities.changePlace': inMenus('Entities', 'The chosen one is another place', 'Another place…'),
  'entities.remove': inMenus('Entities', 'The chosen one is not a name', 'Not a name…'),
  /** Ends one state at a time: new bounds, a selection, the active highlight, the search, the chosen name. */
  'reader.escape': entities('Back to all names', 'Escape'),
} satisfies Record<string, ActionDeclaration>;

export type ActionId = keyof typeof actions;
/** The actions of the application menu. */
export type MenuAction = {
  [Id in ActionId]: (typeof actions)[Id] extends { readonly menuLabel: string } ? Id : never;
}[ActionId];

/** The action that an id names. */
export const actionOf = (id: ActionId): ActionDeclaration => actions[id];

export const actionIds = Object.keys(actions) as ActionId[];
export const menuActions = actionIds.filter((id): id is MenuAction => actionOf(id).menuLabel !== undefined);

/** Splits a combination into its keys: "Mod++" → Mod, +. */
export const keysOf = (combo: string): string[] =>
  combo.endsWith('++') ? [...combo.slice(0, -2).split('+'), '+'] : combo.split('+');
