import { useCallback, useEffect, useRef, useState } from 'react';
import type { TemplateFacts } from '../../../core/notes/note-template.ts';
import type { NoteOwner } from '../../../core/model/notes.ts';
import { NoteLinkSuggestions } from './NoteLinkSuggestions.tsx';
import { NoteToolbar } from './NoteToolbar.tsx';
import { useNoteLinkCompletion } from './use-note-link-completion.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';
import { keyLabel } from '../../lib/dom/keyboard.ts';
import './note.css';

interface NoteEditorProps {
  readonly label: string;
  readonly note: string;
  /** What the note belongs to, used for its history. */
  readonly owner: NoteOwner;
  /** Values of template fields. */
  readonly facts: TemplateFacts;
  /** Saves the note and returns whether it is on disk. `session`: one editing session is one undo entry. */
  readonly onKeep: (note: string, session: string) => Promise<boolean>;
  /** Editing has ended. */
  readonly onDone: () => void;
}

const pauseMs = 350;

/**
 * Edits a note. It is saved at every pause in typing, so there is no save button; "Saved" appears only after the main
 * process has confirmed. Leaving the field, Escape, Ctrl+Enter or Done ends the editing.
 */
export function NoteEditor({ label, note, owner, facts, onKeep, onDone }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef(note);
  const [draft, setDraft] = useState(note);
  const [status, setStatus] = useState<'clean' | 'writing' | 'saved' | 'unsaved'>('clean');
  const kept = useRef(note);
  const wanted = useRef(note);
  const keep = useRef(onKeep);
  const [session] = useState(() => crypto.randomUUID());
  const { forget } = useUndo();
  useEffect(() => {
    keep.current = onKeep;
  });

  const flush = useCallback(async (): Promise<boolean> => {
    const value = wanted.current;
    if (value === kept.current) return true;
    const ok = await keep.current(value, session);
    if (ok) kept.current = value;
    setStatus(ok ? (wanted.current === value ? 'saved' : 'writing') : 'unsaved');
    return ok;
  }, [session]);

  useEffect(() => {
    if (draft === kept.current) return undefined;
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  // Saves the text when the editor unmounts for any reason (another article, a closed sidebar or window).
  useEffect(() => {
    const onHide = () => void flush();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      onHide();
    };
  }, [flush]);

  const finish = async () => {
    if (!(await flush())) return;
    if (before.current === wanted.current) forget(session);
    onDone();
  };

  const change = (value: string, caret?: number) => {
    wanted.current = value;
    setDraft(value);
    setStatus('writing');
    if (caret === undefined) return;
    // After the text is set; setting it would move the caret to the end.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
      links.look();
    });
  };
  const links = useNoteLinkCompletion(field, change);
  const insert = (words: string) => {
    const { selectionStart = draft.length, selectionEnd = draft.length } = field.current ?? {};
    change(
      `${draft.slice(0, selectionStart)}${words}${draft.slice(selectionEnd)}`,
      selectionStart + words.length,
    );
  };

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="input"
        aria-label={label}
        placeholder="Write in Markdown…"
        rows={Math.min(14, Math.max(3, draft.split('\n').length + 1))}
        value={draft}
        // The editor was opened by a key or a click.
        autoFocus
        {...links.aria}
        onChange={(event) => {
          change(event.target.value);
          links.look();
        }}
        onSelect={links.look}
        onKeyDown={(event) => {
          if (links.onKey(event)) return;
          const finishing =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!finishing) return;
          event.preventDefault();
          event.stopPropagation();
          void finish();
        }}
      />
      {links.choices.length > 0 ? (
        <NoteLinkSuggestions
          id={links.listId}
          choices={links.choices}
          active={links.active}
          onChoose={links.choose}
        />
      ) : null}
      <div className="note-editor-foot">
        <span role="status">
          {status === 'saved'
            ? 'Saved'
            : status === 'writing'
              ? 'Writing…'
              : status === 'unsaved'
                ? 'Not saved'
                : ''}
        </span>
        <span className="note-editor-tools">
          <NoteToolbar
            owner={owner}
            facts={facts}
            onInsert={insert}
            onReplace={(value) => change(value, value.length)}
          />
          <Button variant="quiet" title={`Done (${keyLabel('Mod+Enter')})`} onClick={() => void finish()}>
            Done
          </Button>
        </span>
      </div>
    </div>
  );
}
