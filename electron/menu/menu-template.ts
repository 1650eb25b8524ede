import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../contract/events.ts';

type MenuAction = EventPayload<'menu'>['action'];

export interface MenuOptions {
  readonly isMac: boolean;
  /** Reloading and the developer tools are offered: from a checkout, or with --developer-tools. */
  readonly isDevelopment: boolean;
  /** Sends the person's choice to the window. */
  readonly choose: (action: MenuAction) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu as data. Its keys are those of the window's own list (Keyboard shortcuts): the window takes a
 * key first, the menu what the window leaves.
 */
export function menuTemplate({ isMac, isDevelopment, choose }: MenuOptions): MenuItemConstructorOptions[] {
  const item = (label: string, action: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label,
    click: () => choose(action),
    ...(accelerator ? { accelerator } : {}),
  });
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,');
  const about = item('About Lectern', 'about');
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
        item('Library', 'library', 'CmdOrCtrl+L'),
        item('Notes', 'notes', 'Shift+CmdOrCtrl+N'),
        item('Names', 'names', 'Shift+CmdOrCtrl+E'),
        separator,
        item('Import Files…', 'import', 'CmdOrCtrl+O'),
        item('Import a Folder…', 'import-folder'),
        item('Add from Web Address…', 'import-address', 'Shift+CmdOrCtrl+O'),
        item('Import Annotations…', 'import-annotations'),
        item('Paste Text as an Article…', 'paste-text'),
        separator,
        item('Export…', 'export', 'CmdOrCtrl+E'),
        ...(isMac
          ? [separator, { role: 'close' as const }]
          : [separator, settings, separator, { role: 'quit' as const }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'Shift+CmdOrCtrl+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Find…', 'find', 'CmdOrCtrl+F'),
        item('Search the Library…', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Show or Hide Annotations', 'toggle-annotations'),
        item('Show or Hide People, Places and More', 'toggle-entities'),
        separator,
        item('Larger Text', 'text-larger', 'CmdOrCtrl+Plus'),
        item('Smaller Text', 'text-smaller', 'CmdOrCtrl+-'),
        item('Usual Text Size', 'text-default-size', 'CmdOrCtrl+0'),
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
        item('Keyboard Shortcuts', 'shortcuts', 'F1'),
        // On a Mac it is at the head of the first menu.
        ...(isMac ? [] : [separator, about]),
      ],
    },
  ];
}
