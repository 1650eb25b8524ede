const isMac = navigator.platform.startsWith('Mac');

/** Formats a key combination for this system: "Mod+E" is "Ctrl+E", on macOS "⌘E". */
export const keyLabel = (keys: string): string =>
  isMac
    ? keys.replaceAll('Mod+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥')
    : keys.replaceAll('Mod', 'Ctrl');

/** Whether the event comes from a text field, where plain letters are input and not commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))
  );
}

/**
 * Formats a key event as "Mod+Shift+z", with Mod for Ctrl (Command on macOS); letters in lower case, other keys by
 * name.
 */
export function comboOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** Whether the key moves the caret of a text field by a word: Option and an arrow on macOS. */
export const movesByWord = (event: KeyboardEvent | undefined): boolean =>
  event !== undefined && isMac && event.altKey && isTyping(event.target);
