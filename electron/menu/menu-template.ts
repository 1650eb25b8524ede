import type { MenuItemConstructorOptions } from 'electron';
import { actionOf, keysOf } from '../../contract/actions.ts';
import type { MenuAction } from '../../contract/actions.ts';

export interface MenuOptions {
  readonly isMac: boolean;
  /** Reloading and the developer tools are offered: from a checkout, or with --developer-tools. */
  readonly isDevelopment: boolean;
  /** Sends the person's choice to the window. */
  readonly choose: (action: MenuAction) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Converts a key combination to an Electron accelerator: "Mod+Shift+n" → "Shift+CmdOrCtrl+N". */
const acceleratorOf = (combo: string): string => {
  const names: Readonly<Record<string, string>> = { Mod: 'CmdOrCtrl', '+': 'Plus' };
  const keys = keysOf(combo).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return keys.toSorted((a, b) => Number(b === 'Shift') - Number(a === 'Shift')).join('+');
};

/**
 * Returns the application menu, built from the actions of the contract. The window handles a key first; the menu gets
 * what the window leaves.
 */
export function menuTemplate({ isMac, isDevelopment, choose }: MenuOptions): MenuItemConstructorOptions[] {
  const item = (id: MenuAction): MenuItemConstructorOptions => {
    const { label, menuLabel = label, menuKey, keys = [] } = actionOf(id);
    const key = menuKey ?? keys[0];
    return {
      id,
      label: menuLabel,
      click: () => choose(id),
      ...(key === undefined ? {} : { accelerator: acceleratorOf(key) }),
    };
  };
  const settings = item('settings');
  const about = item('about');
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const development: MenuItemConstructorOptions[] = isDevelopment
    ? [separator, { role: 'reload', accelerator: '' }, { role: 'toggleDevTools' }]
    : [];
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: '&File',
      submenu: [
        item('library'),
        item('notes'),
        item('names'),
        separator,
        item('import'),
        item('import-folder'),
        item('import-address'),
        item('import-annotations'),
        item('paste-text'),
        separator,
        item('export'),
        ...(isMac
          ? [separator, { role: 'close' as const }]
          : [separator, settings, separator, { role: 'quit' as const }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('find'),
        item('search'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('toggle-annotations'),
        item('toggle-entities'),
        separator,
        item('text-larger'),
        item('text-smaller'),
        item('text-default-size'),
        separator,
        { role: 'togglefullscreen' },
        ...development,
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('shortcuts'),
        // On macOS it is in the first menu.
        ...(isMac ? [] : [separator, about]),
      ],
    },
  ];
}
