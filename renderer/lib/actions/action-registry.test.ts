import { describe, expect, it, vi } from 'vitest';
import { actionIds, actionOf } from '../../../contract/actions.ts';
import { createActionRegistry } from './action-registry.ts';

const key = (combo: string, more: object = {}) => ({
  combo,
  isTyping: false,
  isDialogOpen: false,
  event: {} as KeyboardEvent,
  ...more,
});

describe('createActionRegistry', () => {
  it('runs the action bound to a key in the current view', () => {
    const registry = createActionRegistry();
    const star = vi.fn<() => void>();
    const step = vi.fn<() => void>();
    const unbind = registry.bind(() => ({ 'library.star': star }));
    expect(registry.press(key('s'))).toBe(true);
    unbind();
    expect(registry.press(key('s'))).toBe(false);
    registry.bind(() => ({ 'reader.nextSentence': step }));
    expect(registry.press(key('s'))).toBe(true);
    expect([star.mock.calls.length, step.mock.calls.length]).toEqual([1, 1]);
  });

  it("prefers the view's action over a global one, which runs when the first had no effect", () => {
    const registry = createActionRegistry();
    const everywhere = vi.fn<() => void>();
    const inList = vi.fn<() => boolean>(() => true);
    registry.bind(() => ({ export: everywhere }));
    registry.bind(() => ({ 'library.export': inList }));
    registry.press(key('Mod+e'));
    expect(everywhere).not.toHaveBeenCalled();
    inList.mockReturnValue(false);
    registry.press(key('Mod+e'));
    expect(everywhere).toHaveBeenCalledOnce();
  });

  it("leaves keys to text fields, and blocks the view's keys while a dialog is open", () => {
    const registry = createActionRegistry();
    const run = () => undefined;
    registry.bind(() => ({ undo: run, export: run, shortcuts: run, 'reader.note': run }));
    const used = (more: object) =>
      ['Mod+z', 'Mod+e', '?', 'n'].filter((combo) => registry.press(key(combo, more)));
    expect(used({})).toEqual(['Mod+z', 'Mod+e', '?', 'n']);
    expect(used({ isTyping: true })).toEqual(['Mod+e']);
    expect(used({ isDialogOpen: true })).toEqual(['Mod+z', 'Mod+e', '?']);
  });

  it('passes the pressed combination, and lists the available actions', () => {
    const registry = createActionRegistry();
    const combos: string[] = [];
    registry.bind(() => ({
      'reader.highlight': (combo) => combos.push(combo),
      'reader.copy': { when: () => false, run: () => undefined },
    }));
    registry.press(key('3'));
    expect(combos).toEqual(['3']);
    expect(registry.press(key('c'))).toBe(false);
    const available = registry.available();
    expect(available.map(({ id, label, keys }) => [id, label.slice(0, 9), keys?.length])).toEqual([
      ['reader.highlight', 'Highlight', 5],
    ]);
    available[0]?.run();
    expect(combos).toEqual(['3', '1']);
    expect(registry.run('reader.copy')).toBe(false);
    expect(registry.run('about')).toBe(false);
  });
});

describe('items of menus', () => {
  it('have the label of the declaration, or the current one of the binding', () => {
    const registry = createActionRegistry();
    let starred = false;
    registry.bind(() => ({
      'library.star': { run: () => undefined, item: () => (starred ? { label: 'Remove the star' } : {}) },
      'library.tags': () => undefined,
      'library.open': { when: () => false, run: () => undefined },
    }));
    const labels = () =>
      registry
        .available(['library.tags', 'library.open', 'library.star', 'library.copyUrl'])
        .map(({ itemLabel }) => itemLabel);
    expect(labels()).toEqual(['Tags…', 'Star']);
    starred = true;
    expect(labels()).toEqual(['Tags…', 'Remove the star']);
  });

  it('do nothing while they are disabled, not even by a key', () => {
    const registry = createActionRegistry();
    const run = vi.fn<() => void>();
    registry.bind(() => ({ 'library.selectAll': { run, item: () => ({ isDisabled: true }) } }));
    const [item] = registry.available(['library.selectAll']);
    expect(item?.isDisabled).toBe(true);
    item?.run();
    expect(registry.press(key('Mod+a'))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it('are read again when actions are bound or bindings changed', () => {
    const registry = createActionRegistry();
    const listener = vi.fn<() => void>();
    const unsubscribe = registry.subscribe(listener);
    const unbind = registry.bind(() => ({}));
    registry.changed();
    unbind();
    unsubscribe();
    registry.changed();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});

describe('the actions', () => {
  it('do not share a key within one view, unless the view overrides a global action', () => {
    for (const scopes of [['Everywhere'], ['Library'], ['Article', 'Reader', 'Entities']]) {
      const combos = actionIds
        .map(actionOf)
        .filter(({ scope }) => scopes.includes(scope))
        .flatMap(({ keys = [], otherKeys = [] }) => [...keys, ...otherKeys]);
      expect(combos.filter((combo, index) => combos.indexOf(combo) !== index)).toEqual([]);
    }
  });
});
