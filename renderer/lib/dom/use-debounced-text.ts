import { useEffect, useState } from 'react';

/** Debounces a text by `delayMs` milliseconds; an empty text is returned at once. */
export function useDebouncedText(text: string, delayMs: number): string {
  const [debounced, setDebounced] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(text), delayMs);
    return () => clearTimeout(timer);
  }, [text, delayMs]);
  return text.trim() === '' ? '' : debounced;
}
