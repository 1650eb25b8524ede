const isMac = navigator.platform.startsWith('Mac');

/** How a key combination is written for the person's system: "Mod+E" is "Ctrl+E", on a Mac "⌘E". */
export const keyLabel = (keys: string): string =>
  isMac
    ? keys.replaceAll('Mod+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥')
    : keys.replaceAll('Mod', 'Ctrl');

/** True while the person types: plain letters are text there, not commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))
  );
}

/** "Mod+Shift+z" for an event, with Mod for Ctrl (Command on a Mac); a letter in lower case, other keys by name. */
export function comboOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
}
