import { useRef } from 'react';
import { t } from '../../../messages/translate.ts';
import type { TemplateFacts } from '../../../core/notes/note-template.ts';
import type { NoteOwner } from '../../../core/model/notes.ts';
import { NoteLinkSuggestions } from './NoteLinkSuggestions.tsx';
import { NoteToolbar } from './NoteToolbar.tsx';
import { useNoteLinkCompletion } from './use-note-link-completion.ts';
import { Button } from '../../ui/button/Button.tsx';
import { returnFocusTo } from '../../ui/focus/focus-target.ts';
import { TextArea } from '../../ui/text-field/TextField.tsx';
import type { SaveStatus } from './note-autosave.ts';
import { useNoteAutosave } from './use-note-autosave.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
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
  readonly onSave: (note: string, session: string) => Promise<boolean>;
  /** The id of the control that opened it, which has the focus afterwards. Default: the caller moves the focus. */
  readonly opener?: string;
  /** Editing has ended. `isAbandoned`: by Escape, without a note. */
  readonly onDone: (isAbandoned: boolean) => void;
}

const describeStatus = (status: SaveStatus): string => (status === 'clean' ? '' : t(`notes.${status}`));

/**
 * Edits a note. It is saved at every pause in typing, so there is no save button; "Saved" appears only after the main
 * process has confirmed. Leaving the field, Escape, Ctrl+Enter or Done ends the editing.
 */
export function NoteEditor({ label, note, owner, facts, opener, onSave, onDone }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const attempt = useAttempt();
  /** The history has one version per five minutes of writing; the text that is being replaced is added to it. */
  const keep = async () => (await attempt(() => call('notes.keepVersion', owner))) !== null;
  const isEscaped = useRef(false);
  const end = () => onDone(isEscaped.current && (field.current?.value ?? '').trim() === '');
  const draft = useNoteAutosave(note, onSave, keep, end);
  const { text, finish } = draft;

  const focusAt = (caret: number) => {
    // After the text is set; setting it would move the caret to the end.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
      links.update();
    });
  };
  const change = (value: string, caret?: number) => {
    draft.change(value);
    if (caret !== undefined) focusAt(caret);
  };
  /** Replaces the text with an earlier version; the replaced text stays in the history. */
  const replace = async (value: string) => {
    await draft.replace(value);
    focusAt(value.length);
  };
  const links = useNoteLinkCompletion(field, change);
  const insert = (words: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    change(
      `${text.slice(0, selectionStart)}${words}${text.slice(selectionEnd)}`,
      selectionStart + words.length,
    );
  };

  return (
    <div className="note-editor" {...returnFocusTo(opener)}>
      <TextArea
        ref={field}
        aria-label={label}
        placeholder={t('notes.placeholder')}
        rows={Math.min(14, Math.max(3, text.split('\n').length + 1))}
        value={text}
        // The editor was opened by a key or a click.
        autoFocus
        {...links.aria}
        onChange={(value) => {
          change(value);
          links.update();
        }}
        onSelect={links.update}
        onKeyDown={(event) => {
          if (links.onKey(event)) return;
          const finishing =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!finishing) return;
          event.preventDefault();
          event.stopPropagation();
          isEscaped.current = event.key === 'Escape';
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
        <span role="status">{describeStatus(draft.status)}</span>
        <span className="note-editor-tools">
          <NoteToolbar
            owner={owner}
            facts={facts}
            onInsert={insert}
            onReplace={(value) => void replace(value)}
          />
          <Button
            variant="quiet"
            tooltip={t('notes.done.keys', { keys: keyLabel('Mod+Enter') })}
            onClick={() => void finish()}
          >
            {t('ui.done')}
          </Button>
        </span>
      </div>
    </div>
  );
}
