import {
  ArrowLeft,
  ArrowRight,
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
import { t } from '../../messages/translate.ts';
import { Button, IconButton } from '../ui/button/Button.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
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
        <IconButton
          label={t('actions.back')}
          keys={actionKeys('back')}
          icon={<ArrowLeft />}
          aria-disabled={history.back.length === 0}
          onClick={() => run('back')}
        />
        <IconButton
          label={t('actions.forward')}
          keys={actionKeys('forward')}
          icon={<ArrowRight />}
          aria-disabled={history.forward.length === 0}
          onClick={() => run('forward')}
        />
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
        <IconButton
          label={t('actions.undo')}
          keys={actionKeys('undo')}
          icon={<Undo2 />}
          // Disabled rather than removed, so that focus is not lost.
          aria-disabled={!canUndo}
          onClick={() => run('undo')}
        />
        <IconButton
          label={t('actions.redo')}
          keys={actionKeys('redo')}
          icon={<Redo2 />}
          aria-disabled={!canRedo}
          onClick={() => run('redo')}
        />
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
            <IconButton
              label={t('actions.export')}
              keys={actionKeys('export')}
              icon={<Download />}
              onClick={() => run('export')}
            />
          </>
        ) : null}
        <span className="divider" />
        <IconButton
          label={t('actions.shortcuts')}
          keys={actionKeys('shortcuts')}
          icon={<Keyboard />}
          onClick={() => run('shortcuts')}
        />
        <IconButton
          label={t('actions.settings')}
          keys={actionKeys('settings')}
          icon={<Settings />}
          onClick={() => run('settings')}
        />
      </Toolbar>
    </header>
  );
}
