import type { MenuItemConstructorOptions } from 'electron';
import { actionOf, keysOf } from '../../contract/actions.ts';
import type { MenuAction } from '../../contract/actions.ts';
import { t } from '../../messages/translate.ts';

export interface MenuOptions {
  readonly isMac: boolean;
  /** Reloading and the developer tools are offered: from a checkout, or with --developer-tools. */
  readonly isDevelopment: boolean;
  /** Sends the user's choice to the window. */
  readonly choose: (action: MenuAction) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Converts a key combination to an Electron accelerator: "Mod+Shift+n" → "Shift+CmdOrCtrl+N". */
const acceleratorOf = (combo: string): string => {
  const names: Readonly<Record<string, string>> = { Mod: 'CmdOrCtrl', '+': 'Plus' };
  const keys = keysOf(combo).map(
    (key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key.replace(/^Arrow/, '')),
  );
  return keys.toSorted((a, b) => Number(b === 'Shift') - Number(a === 'Shift')).join('+');
};

/** Whether a combination can be an accelerator: a plain letter would be taken away from text fields. */
const hasModifier = (combo: string): boolean => /^(?:Mod|Alt)\+|^F\d/.test(combo);

/** The window menu of macOS. */
const windowMenu = (): MenuItemConstructorOptions => ({
  role: 'windowMenu',
  label: t('menus.window'),
  submenu: [
    { role: 'minimize', label: t('menus.minimize') },
    { role: 'zoom', label: t('menus.zoom') },
    separator,
    { role: 'front', label: t('menus.front') },
  ],
});

/**
 * Returns the application menu, built from the actions of the contract, in the language of this process. The window handles a
 * key first; the menu gets what the window leaves.
 */
export function menuTemplate({ isMac, isDevelopment, choose }: MenuOptions): MenuItemConstructorOptions[] {
  const item = (id: MenuAction): MenuItemConstructorOptions => {
    const { label, menuLabel = label, menuKey, keys = [] } = actionOf(id);
    const key = menuKey ?? keys[0];
    const accelerator = (): MenuItemConstructorOptions => {
      if (key === undefined) return {};
      if (hasModifier(key)) return { accelerator: acceleratorOf(key) };
      // Only shown; macOS cannot show a key without registering it.
      return isMac ? {} : { accelerator: acceleratorOf(key), registerAccelerator: false };
    };
    return { id, label: t(menuLabel), click: () => choose(id), ...accelerator() };
  };
  const settings = item('settings');
  const about = item('about');
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menus.quit') };
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services', label: t('menus.services') },
      separator,
      { role: 'hide', label: t('menus.hide') },
      { role: 'hideOthers', label: t('menus.hideOthers') },
      { role: 'unhide', label: t('menus.showAll') },
      separator,
      quit,
    ],
  };
  const development: MenuItemConstructorOptions[] = isDevelopment
    ? [separator, { role: 'reload', accelerator: '' }, { role: 'toggleDevTools' }]
    : [];
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: t('menus.file'),
      submenu: [
        item('import'),
        item('import-folder'),
        item('import-address'),
        item('import-annotations'),
        item('paste-text'),
        separator,
        item('export'),
        ...(isMac
          ? [separator, { role: 'close', label: t('menus.close') } as const]
          : [separator, settings, separator, quit]),
      ],
    },
    {
      label: t('menus.edit'),
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        { role: 'cut', label: t('menus.cut') },
        { role: 'copy', label: t('menus.copy') },
        { role: 'paste', label: t('menus.paste') },
        { role: 'selectAll', label: t('menus.selectAll') },
        separator,
        item('find'),
        item('search'),
      ],
    },
    {
      label: t('menus.view'),
      submenu: [
        item('toggle-annotations'),
        item('toggle-entities'),
        separator,
        item('zoom-in'),
        item('zoom-out'),
        item('zoom-reset'),
        separator,
        item('text-larger'),
        item('text-smaller'),
        item('text-default-size'),
        separator,
        { role: 'togglefullscreen', label: t('menus.fullScreen') },
        ...development,
      ],
    },
    {
      label: t('menus.article'),
      submenu: [
        item('article.star'),
        item('article.archive'),
        item('article.read'),
        separator,
        item('article.tags'),
        item('article.collections'),
        item('article.details'),
        separator,
        item('article.copyLink'),
        item('article.copyCitation'),
        item('article.openOriginal'),
        separator,
        item('article.next'),
        item('article.archiveAndNext'),
        separator,
        item('article.remove'),
      ],
    },
    {
      label: t('menus.go'),
      submenu: [
        item('palette'),
        separator,
        item('back'),
        item('forward'),
        separator,
        item('library'),
        item('notes'),
        item('names'),
      ],
    },
    ...(isMac ? [windowMenu()] : []),
    {
      role: 'help',
      label: t('menus.help'),
      submenu: [
        item('shortcuts'),
        // On macOS it is in the first menu.
        ...(isMac ? [] : [separator, about]),
      ],
    },
  ];
}
