import { describe, expect, it } from 'vitest';
import { actionScopes, type ActionScope } from '../../../contract/actions.ts';
import { keyToLabel, listShortcuts } from './shortcuts.ts';

const shortcuts = listShortcuts();

const chordsIn = (...places: readonly ActionScope[]): string[] =>
  shortcuts.filter((s) => places.includes(s.where)).flatMap((s) => s.keys.map((chord) => chord.join(' ')));

describe('shortcuts', () => {
  it('names every action once, with at least one key', () => {
    const names = shortcuts.map((s) => `${s.where}: ${s.action}`);
    expect(new Set(names).size).toBe(names.length);
    for (const shortcut of shortcuts) {
      expect(shortcut.keys.length, shortcut.action).toBeGreaterThan(0);
      for (const chord of shortcut.keys) expect(chord.length, shortcut.action).toBeGreaterThan(0);
    }
  });

  it('assigns no key twice where both would apply', () => {
    // The library and the reader are never visible together; the entities are next to the reader.
    for (const heard of [chordsIn('Everywhere', 'Library'), chordsIn('Everywhere', 'Reader', 'Entities')]) {
      expect(heard.filter((chord, index) => heard.indexOf(chord) !== index)).toEqual([]);
    }
  });

  it('has entries for every group', () => {
    for (const place of actionScopes) expect(chordsIn(place).length, place).toBeGreaterThan(0);
  });
});

describe('keyToLabel', () => {
  it("uses the system's key names", () => {
    expect(keyToLabel('Mod', true)).toBe('⌘');
    expect(keyToLabel('Mod', false)).toBe('Ctrl');
    expect(keyToLabel('Shift', false)).toBe('Shift');
    expect(keyToLabel('J', true)).toBe('J');
  });
});
