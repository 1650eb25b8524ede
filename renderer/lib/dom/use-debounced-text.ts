import { useEffect, useState } from 'react';

/** A text as it was when it last stayed the same for so many ms; emptied, it is so at once. */
export function useDebouncedText(text: string, pause: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return text.trim() === '' ? '' : settled;
}
