import { useEffect, useRef } from 'react';
import { BookOpen, ClipboardPaste, FileInput } from 'lucide-react';
import { Button } from '../ui/Button.tsx';

interface EmptyLibraryProps {
  /** True when the last article has just gone and took the focus with it. */
  readonly takeFocus: boolean;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onPaste: () => void;
  readonly onSample: () => void;
}

/** What the library says while nothing is in it: the three ways to get something to read. */
export function EmptyLibrary({ takeFocus, busy, onImport, onPaste, onSample }: EmptyLibraryProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [takeFocus]);
  return (
    <section className="empty-library" aria-labelledby="empty-library-title">
      <h2 id="empty-library-title" ref={title} tabIndex={-1}>
        Nothing to read yet
      </h2>
      <p>
        Keep articles here to read them with a pencil in hand: a web page you saved, a Markdown or text file,
        or text from the clipboard. Everything stays on this computer.
      </p>
      <div className="empty-actions">
        <Button variant="primary" disabled={busy} onClick={onImport}>
          <FileInput />
          Import files…
        </Button>
        <Button onClick={onPaste}>
          <ClipboardPaste />
          Paste text…
        </Button>
        <Button variant="quiet" onClick={onSample}>
          <BookOpen />
          Bring back the sample article
        </Button>
      </div>
    </section>
  );
}
