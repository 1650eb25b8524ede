import {
  BookOpen,
  CheckCheck,
  ClipboardPaste,
  CloudDownload,
  Download,
  Ellipsis,
  FileInput,
  FolderInput,
  Globe,
  Highlighter,
} from 'lucide-react';
import { useFetchTexts, useMissingTexts } from '../../lib/articles/use-missing-texts.ts';
import { Button } from '../../ui/button/Button.tsx';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import { useActionRegistry } from '../../lib/actions/use-actions.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import type { MenuItem } from '../../ui/menu/MenuItems.tsx';

interface LibraryHeaderProps {
  readonly title: string;
  /** "12 articles" or "3 found". */
  readonly summary: string;
  /** Whether the library is empty; then the add buttons are in the middle of the page. */
  readonly empty: boolean;
  readonly hasArticles: boolean;
  /** Null while the sample is in the library. */
  readonly onSample: (() => void) | null;
  readonly onSelectAll: () => void;
  readonly onExportAll: () => void;
}

/** Title and count of the list, and the buttons to add articles. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { run } = useActionRegistry();
  const missing = useMissingTexts();
  const fetchTexts = useFetchTexts();
  const items: MenuItem[] = [
    { label: 'Import a folder…', icon: <FolderInput />, run: () => run('import-folder') },
    { label: 'Import annotations…', icon: <Highlighter />, run: () => run('import-annotations') },
    { label: 'Export all…', icon: <Download />, disabled: !props.hasArticles, run: props.onExportAll },
    { label: 'Select all', icon: <CheckCheck />, disabled: !props.hasArticles, run: props.onSelectAll },
  ];
  if (missing.length > 0) {
    items.push({
      label:
        missing.length === 1
          ? 'Fetch the missing text'
          : `Fetch ${missing.length.toLocaleString('en')} missing texts`,
      icon: <CloudDownload />,
      run: () => void fetchTexts(missing),
    });
  }
  if (props.onSample) {
    items.push({ label: 'Bring back the sample article', icon: <BookOpen />, run: props.onSample });
  }
  return (
    <header className="page-head">
      <div className="page-title">
        <h1>{props.title}</h1>
        <p role="status">{props.empty ? null : props.summary}</p>
      </div>
      {props.empty ? null : (
        <div className="page-acts">
          <Button onClick={() => run('paste-text')}>
            <ClipboardPaste />
            Paste text…
          </Button>
          <Button
            title={`Add from a web address (${actionKeys('import-address')})`}
            onClick={() => run('import-address')}
          >
            <Globe />
            Web address…
          </Button>
          <Button
            variant="primary"
            title={`Import files (${actionKeys('import')})`}
            onClick={() => run('import')}
          >
            <FileInput />
            Import files…
          </Button>
          <Menu label="More" icon={<Ellipsis />} items={items} />
        </div>
      )}
    </header>
  );
}
