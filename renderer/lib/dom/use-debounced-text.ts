import { useEffect, useState } from 'react';

/** Debounces a text by the given delay, ms; an empty text is returned at once. */
export function useDebouncedText(text: string, pause: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return text.trim() === '' ? '' : settled;
}
