import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuActions } from '../../contract/actions.ts';
import { menuTemplate } from './menu-template.ts';

const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);

describe.each([
  ['on a Mac', true],
  ['elsewhere', false],
])('the application menu %s', (_where, isMac) => {
  const chosen: string[] = [];
  const items = flatten(
    menuTemplate({ isMac, isDevelopment: false, choose: (action) => chosen.push(action) }),
  );

  it('offers every action of the contract once, and sends it', () => {
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual([...menuActions].toSorted());
    for (const item of items) item.click?.(undefined as never, undefined, undefined as never);
    expect(chosen.toSorted()).toEqual([...menuActions].toSorted());
  });

  it('writes keys as Electron has them', () => {
    const keyOf = (id: string) => items.find((item) => item.id === id)?.accelerator;
    expect(['notes', 'zoom-in', 'zoom-out', 'settings', 'shortcuts', 'back', 'about'].map(keyOf)).toEqual([
      'Shift+CmdOrCtrl+N',
      'CmdOrCtrl+Plus',
      'CmdOrCtrl+-',
      'CmdOrCtrl+,',
      'F1',
      'Alt+Left',
      undefined,
    ]);
  });

  it('registers no plain letter, which a text field needs', () => {
    const registered = items.filter(
      ({ accelerator, registerAccelerator = true }) => accelerator && registerAccelerator,
    );
    for (const { accelerator } of registered) expect(accelerator).toMatch(/CmdOrCtrl|Alt|^F\d+$/);
    expect(items.find(({ id }) => id === 'article.archive')?.accelerator).toBe(isMac ? undefined : 'Shift+A');
  });

  it('assigns no shortcut twice', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has no developer tools in a release', () => {
    expect(items.map(({ role }) => role)).not.toContain('toggleDevTools');
  });
});
