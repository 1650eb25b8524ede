import { useEffect, useRef } from 'react';
import { BookOpen, ClipboardPaste, FileInput, Globe } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
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
        {t('library.empty.title')}
      </h2>
      <p>{t('library.empty.text')}</p>
      <div className="empty-actions">
        <Button variant="primary" onClick={() => run('import')}>
          <FileInput />
          {t('library.importFiles')}
        </Button>
        <Button onClick={() => run('import-address')}>
          <Globe />
          {t('library.webAddress')}
        </Button>
        <Button onClick={() => run('paste-text')}>
          <ClipboardPaste />
          {t('library.pasteText')}
        </Button>
        <Button variant="quiet" onClick={onSample}>
          <BookOpen />
          {t('actions.library.restoreSample')}
        </Button>
      </div>
    </section>
  );
}
