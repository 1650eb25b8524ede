import { useEffect, useRef } from 'react';
import { BookOpen, ClipboardPaste, FileInput, Globe } from 'lucide-react';
import { useActionRegistry } from '../../lib/actions/use-actions.tsx';
import { Button } from '../../ui/button/Button.tsx';
import './list/empty-list.css';

interface EmptyLibraryProps {
  /** Whether the last article was just deleted and focus was lost with it. */
  readonly takeFocus: boolean;
  readonly onSample: () => void;
}

/** Shown for an empty library: the ways to add articles. */
export function EmptyLibrary({ takeFocus, onSample }: EmptyLibraryProps) {
  const { run } = useActionRegistry();
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
        Keep articles here to read them with a pencil in hand: a page from the web, one you saved, an e-book,
        a Markdown or text file, or text from the clipboard. You can also drop them on this window. Everything
        stays on this computer.
      </p>
      <div className="empty-actions">
        <Button variant="primary" onClick={() => run('import')}>
          <FileInput />
          Import files…
        </Button>
        <Button onClick={() => run('import-address')}>
          <Globe />
          Web address…
        </Button>
        <Button onClick={() => run('paste-text')}>
          <ClipboardPaste />
          Paste text…
        </Button>
        <Button variant="quiet" onClick={onSample}>
          <BookOpen />
          Restore the sample article
        </Button>
      </div>
    </section>
  );
}
