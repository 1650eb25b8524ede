import {
  BookOpen,
  CheckCheck,
  ClipboardPaste,
  Download,
  Ellipsis,
  FileInput,
  FolderInput,
  Globe,
  Highlighter,
  Search,
} from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { keyLabel } from '../ui/keys.ts';
import { Menu, type MenuItem } from './Menu.tsx';
import { articleSorts, sortNames, type ArticleSort } from './sort.ts';

/** The ways to add articles, as the application menu calls them. */
export type WayToAdd = 'import' | 'import-folder' | 'import-address' | 'paste-text';

interface LibraryHeaderProps {
  /** "12 articles" or "3 of 12 articles". */
  readonly summary: string;
  /** True when nothing is in the library: what to do then stands in its middle. */
  readonly empty: boolean;
  /** Null while the sample is in the library. */
  readonly onSample: (() => void) | null;
  readonly onAdd: (how: WayToAdd) => void;
  readonly onImportAnnotations: () => void;
  readonly onSelectAll: () => void;
  readonly onExportAll: () => void;
}

/** The library's name, what is in it, and the ways to add to it. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const items: MenuItem[] = [
    { label: 'Import a folder…', icon: <FolderInput />, run: () => props.onAdd('import-folder') },
    { label: 'Select all', icon: <CheckCheck />, run: props.onSelectAll },
    { label: 'Import annotations…', icon: <Highlighter />, run: props.onImportAnnotations },
    { label: 'Export all…', icon: <Download />, run: props.onExportAll },
  ];
  if (props.onSample) {
    items.push({ label: 'Bring back the sample article', icon: <BookOpen />, run: props.onSample });
  }
  return (
    <header className="library-head">
      <div className="library-name">
        <h1 id="library-title">Library</h1>
        <p role="status">{props.empty ? null : props.summary}</p>
      </div>
      {props.empty ? null : (
        <div className="library-acts">
          <Button onClick={() => props.onAdd('paste-text')}>
            <ClipboardPaste />
            Paste text…
          </Button>
          <Button
            title={`Add from a web address (${keyLabel('Mod+Shift+O')})`}
            onClick={() => props.onAdd('import-address')}
          >
            <Globe />
            Web address…
          </Button>
          <Button
            variant="primary"
            title={`Import files (${keyLabel('Mod+O')})`}
            onClick={() => props.onAdd('import')}
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

interface LibraryToolsProps {
  readonly filter: string;
  readonly sort: ArticleSort;
  readonly onFilter: (filter: string) => void;
  readonly onSort: (sort: ArticleSort) => void;
  /** Called by the arrow down key in the filter: on to the list. */
  readonly onLeave: () => void;
}

/** The filter and the order of the list. */
export function LibraryTools({ filter, sort, onFilter, onSort, onLeave }: LibraryToolsProps) {
  return (
    <div className="library-tools" role="search">
      <label className="library-filter">
        <span className="visually-hidden">Filter by title, site, author or tag</span>
        <Search aria-hidden="true" />
        <input
          type="search"
          className="input"
          placeholder="Filter by title, site, author or tag"
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </label>
      <label className="library-sort">
        <span>Sort by</span>
        <select
          className="input"
          value={sort}
          onChange={(event) => {
            const wanted = articleSorts.find((each) => each === event.target.value);
            if (wanted) onSort(wanted);
          }}
        >
          {articleSorts.map((each) => (
            <option key={each} value={each}>
              {sortNames[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
