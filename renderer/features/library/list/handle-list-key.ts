import type { KeyboardEvent } from 'react';
import { comboOf } from '../../../lib/dom/keyboard.ts';

export interface ListKeyActs {
  /** The article that the keyboard is on. */
  readonly activeId: string | null;
  move(key: string): string | null;
  toggle(id: string): void;
  extend(id: string, from: string): void;
  selectAll(): void;
  /** False when nothing was chosen. */
  clear(): boolean;
  exportThem(): void;
  /** The article, or all that are chosen when it is one of them. */
  star(id: string): void;
  archive(id: string): void;
  read(id: string): void;
  tags(id: string): void;
  collections(id: string): void;
  remove(id: string): void;
  menu(id: string): void;
}

const shiftless = (combo: string): string => combo.replace(/^Shift\+/, '');

/** The keys of the list; the default of a key that was used is prevented. */
export function handleListKey(event: KeyboardEvent<HTMLElement>, acts: ListKeyActs): void {
  const { activeId } = acts;
  const combo = comboOf(event.nativeEvent);
  const onTitle = (event.target as HTMLElement).hasAttribute('data-roving');
  const use = () => event.preventDefault();
  if (combo === 'Mod+a') {
    use();
    return acts.selectAll();
  }
  if (combo === 'Escape') {
    if (acts.clear()) use();
    return;
  }
  if (activeId === null) return;
  const acting: Readonly<Record<string, (id: string) => void>> = {
    'Mod+e': () => acts.exportThem(),
    s: acts.star,
    a: acts.archive,
    u: acts.read,
    t: acts.tags,
    c: acts.collections,
    Delete: acts.remove,
    ContextMenu: acts.menu,
    'Shift+F10': acts.menu,
    x: acts.toggle,
    ...(onTitle ? { ' ': acts.toggle } : {}),
  };
  const act = acting[combo];
  if (act) {
    use();
    return act(activeId);
  }
  if (combo !== event.key && combo !== `Shift+${event.key}`) return;
  const next = acts.move(shiftless(combo));
  if (next === null) return;
  use();
  if (combo.startsWith('Shift+')) acts.extend(next, activeId);
}
