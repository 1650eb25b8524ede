import {
  BookUser,
  Download,
  Highlighter,
  Keyboard,
  Library,
  NotebookText,
  Redo2,
  Settings,
  Undo2,
  Users,
} from 'lucide-react';
import { Button, IconButton } from '../ui/button/Button.tsx';
import { keyLabel } from '../lib/dom/keyboard.ts';
import { useUndoState } from '../lib/undo/UndoProvider.tsx';
import type { UiState } from '../lib/navigation/ui-state.ts';
import type { MenuAction } from './use-global-keys.ts';

interface TopBarProps {
  readonly view: UiState['view']['name'];
  readonly sidebar: UiState['sidebar'];
  readonly run: (action: MenuAction) => void;
}

/** Where one can go from everywhere. */
const places = [
  { name: 'library', view: 'library', label: 'Library', keys: 'Mod+L', icon: <Library /> },
  { name: 'notes', view: 'notes', label: 'Notes', keys: 'Mod+Shift+N', icon: <NotebookText /> },
  { name: 'names', view: 'entities', label: 'Names', keys: 'Mod+Shift+E', icon: <BookUser /> },
] as const;

/** The bar at the top of the window: where to go on the left, what to do on the right. */
export function TopBar({ view, sidebar, run }: TopBarProps) {
  const { canUndo, canRedo } = useUndoState();
  const inReader = view === 'reader';
  return (
    <header className="top-bar" data-region="">
      <div className="top-bar-group">
        <span className="wordmark" aria-hidden="true">
          Lectern
        </span>
        <nav className="top-bar-nav" aria-label="Parts of Lectern">
          {places.map(({ name, view: shown, label, keys, icon }) => (
            <Button
              key={name}
              variant="quiet"
              tone="muted"
              title={`${label} (${keyLabel(keys)})`}
              aria-label={label}
              aria-current={view === shown ? 'page' : undefined}
              onClick={() => run(name)}
            >
              {icon}
              <span className="top-bar-label">{label}</span>
            </Button>
          ))}
        </nav>
      </div>
      <div className="top-bar-group" role="toolbar" aria-label="Main">
        <IconButton
          label="Undo"
          keys={keyLabel('Mod+Z')}
          icon={<Undo2 />}
          // Not taken away: the keyboard would lose its place.
          aria-disabled={!canUndo}
          onClick={() => run('undo')}
        />
        <IconButton
          label="Redo"
          keys={keyLabel('Mod+Shift+Z')}
          icon={<Redo2 />}
          aria-disabled={!canRedo}
          onClick={() => run('redo')}
        />
        {inReader ? (
          <>
            <span className="top-bar-rule" />
            <IconButton
              label="Entities"
              icon={<Users />}
              aria-pressed={sidebar === 'entities'}
              onClick={() => run('toggle-entities')}
            />
            <IconButton
              label="Annotations"
              icon={<Highlighter />}
              aria-pressed={sidebar === 'annotations'}
              onClick={() => run('toggle-annotations')}
            />
            <IconButton
              label="Export"
              keys={keyLabel('Mod+E')}
              icon={<Download />}
              onClick={() => run('export')}
            />
          </>
        ) : null}
        <span className="top-bar-rule" />
        <IconButton
          label="Keyboard shortcuts"
          keys="?"
          icon={<Keyboard />}
          onClick={() => run('shortcuts')}
        />
        <IconButton
          label="Settings"
          keys={keyLabel('Mod+,')}
          icon={<Settings />}
          onClick={() => run('settings')}
        />
      </div>
    </header>
  );
}
