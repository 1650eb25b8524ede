import { BookUser, Highlighter, Library, NotebookText, Users } from 'lucide-react';
import { t } from '../../messages/translate.ts';
import { Button, IconButton } from '../ui/button/Button.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { ActionButton } from '../lib/actions/ActionButton.tsx';
import { actionKeys } from '../lib/actions/action-keys.ts';
import { useActionRegistry } from '../lib/actions/use-actions.tsx';
import { useUndoState } from '../lib/undo/UndoProvider.tsx';
import type { UiState } from './ui-state.ts';
import './app.css';

interface TopBarProps {
  readonly view: UiState['view']['name'];
  readonly sidebar: UiState['sidebar'];
  readonly history: UiState['history'];
}

/** Navigation targets that are available everywhere. */
const places = [
  { name: 'library', view: 'library', label: 'app.library', icon: <Library /> },
  { name: 'notes', view: 'notes', label: 'app.annotations', icon: <NotebookText /> },
  { name: 'names', view: 'entities', label: 'app.entities', icon: <BookUser /> },
] as const;

/** The top bar: navigation on the left, actions on the right. */
export function TopBar({ view, sidebar, history }: TopBarProps) {
  const { run } = useActionRegistry();
  const { canUndo, canRedo } = useUndoState();
  const inReader = view === 'reader';
  return (
    <header className="top-bar" data-region="">
      <div className="top-bar-group">
        <span className="wordmark" aria-hidden="true">
          Lectern
        </span>
        <ActionButton action="back" aria-disabled={history.back.length === 0} />
        <ActionButton action="forward" aria-disabled={history.forward.length === 0} />
        <nav className="top-bar-nav" aria-label={t('app.navigation')}>
          {places.map(({ name, view: shown, label, icon }) => (
            <Button
              key={name}
              variant="quiet"
              tone="muted"
              tooltip={t('app.withKeys', { label: t(label), keys: actionKeys(name) })}
              aria-label={t(label)}
              aria-current={view === shown ? 'page' : undefined}
              onClick={() => run(name)}
            >
              {icon}
              <span className="top-bar-label">{t(label)}</span>
            </Button>
          ))}
        </nav>
      </div>
      <Toolbar label={t('app.toolbar')} className="top-bar-group">
        <ActionButton action="palette" />
        <ActionButton
          action="undo"
          // Disabled rather than removed, so that focus is not lost.
          aria-disabled={!canUndo}
        />
        <ActionButton action="redo" aria-disabled={!canRedo} />
        {inReader ? (
          <>
            <span className="divider" />
            <IconButton
              label={t('app.entitiesPanel')}
              icon={<Users />}
              aria-pressed={sidebar === 'entities'}
              onClick={() => run('toggle-entities')}
            />
            <IconButton
              label={t('app.annotationsPanel')}
              icon={<Highlighter />}
              aria-pressed={sidebar === 'annotations'}
              onClick={() => run('toggle-annotations')}
            />
            <ActionButton action="export" />
          </>
        ) : null}
        <span className="divider" />
        <ActionButton action="shortcuts" />
        <ActionButton action="settings" />
      </Toolbar>
    </header>
  );
}
