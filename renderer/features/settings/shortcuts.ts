/** Where a key works. */
export const shortcutPlaces = ['Everywhere', 'Library', 'Reader', 'Entities'] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

/** Keys pressed together; `Mod` is Ctrl, or Command on a Mac. */
export type Chord = readonly string[];

/** One line of the list of keys. */
export interface Shortcut {
  /** Each of these chords does it. */
  readonly keys: readonly Chord[];
  readonly action: string;
  readonly where: ShortcutPlace;
}

const inPlace =
  (where: ShortcutPlace) =>
  (action: string, ...keys: readonly Chord[]): Shortcut => ({ keys, action, where });
const everywhere = inPlace('Everywhere');
const library = inPlace('Library');
const reader = inPlace('Reader');
const entities = inPlace('Entities');

/** Every key of the program: what the list of shortcuts shows and what the documentation may be made from. */
export const shortcuts: readonly Shortcut[] = [
  everywhere('Undo', ['Mod', 'Z']),
  everywhere('Redo', ['Mod', 'Shift', 'Z'], ['Mod', 'Y']),
  everywhere('Go to the library', ['Mod', 'L']),
  everywhere('Go to the notes', ['Mod', 'Shift', 'N']),
  everywhere('Go to the names of the library', ['Mod', 'Shift', 'E']),
  everywhere('Search the library', ['Mod', 'K']),
  everywhere('Find in the article, or in the list', ['Mod', 'F']),
  everywhere('Import files', ['Mod', 'O']),
  everywhere('Add from a web address', ['Mod', 'Shift', 'O']),
  everywhere('Add what is on the clipboard', ['Mod', 'V']),
  everywhere('Export', ['Mod', 'E']),
  everywhere('Settings', ['Mod', ',']),
  everywhere('Larger text', ['Mod', '+']),
  everywhere('Smaller text', ['Mod', '−']),
  everywhere('Usual text size', ['Mod', '0']),
  everywhere('Next part of the window', ['F6']),
  everywhere('This list of shortcuts', ['?']),

  library('Move in the list', ['↑'], ['↓']),
  library('Open the article', ['Enter']),
  library('Choose the article, or no longer', ['X'], ['Space']),
  library('Choose as far as here', ['Shift', '↑'], ['Shift', '↓']),
  library('Choose all', ['Mod', 'A']),
  library('Star', ['S']),
  library('Archive', ['A']),
  library('Mark as read or unread', ['U']),
  library('Tags', ['T']),
  library('Collections', ['C']),
  library('All that can be done with it', ['Shift', 'F10']),
  library('Delete the article', ['Delete']),

  reader('Select the next sentence', ['S']),
  reader('Select the previous sentence', ['Shift', 'S']),
  reader('Adjust the end of the selection', ['Shift', '←'], ['Shift', '→'], ['Shift', '↑'], ['Shift', '↓']),
  reader('Adjust the end of the selection by a word', ['Mod', 'Shift', '←'], ['Mod', 'Shift', '→']),
  reader('Adjust the start of the selection by a word', ['Alt', 'Shift', '←'], ['Alt', 'Shift', '→']),
  reader('Highlight in a colour, or recolour the active highlight', ['1'], ['2'], ['3'], ['4'], ['5']),
  reader('Write a note', ['N']),
  reader('Add tags', ['T']),
  reader('Copy as a quote', ['C']),
  reader('Make the selected words a name', ['A']),
  reader('Copy a link to the active highlight', ['L']),
  reader('Delete the active highlight', ['Delete']),
  reader('Choose new bounds for the active highlight', ['B']),
  reader('Next place that was found', ['F3']),
  reader('Previous place that was found', ['Shift', 'F3']),
  reader('Keep the new bounds, or open the card of the name one is at', ['Enter']),
  reader('Next highlight', ['J']),
  reader('Previous highlight', ['K']),

  entities('Go to the people, places and more', ['E']),
  entities('From name to name in the list', ['↑'], ['↓']),
  entities('From a name to the places where it appears, and on from place to place', ['←'], ['→']),
  entities('Next name in the text, with its card', ['.']),
  entities('Previous name in the text', [',']),
  entities('Next mention of the chosen one', [']']),
  entities('Previous mention of the chosen one', ['[']),
  entities('Back to all names', ['Escape']),
];

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Escape: 'Esc',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** What is printed on a key of this system: "Mod" → "Ctrl" or "⌘". */
export const keyToLabel = (key: string, mac: boolean): string =>
  (mac ? macNames[key] : otherNames[key]) ?? key;
