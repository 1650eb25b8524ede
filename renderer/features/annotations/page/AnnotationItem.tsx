import { memo, useId, useState } from 'react';
import { useLanguage } from '../../../lib/language/use-language.ts';
import { t } from '../../../../messages/translate.ts';
import { formatDate } from '../../../../messages/formats.ts';
import type { ColorNames } from '../../../../core/model/annotation.ts';
import type { NoteEntry } from '../../../../core/model/notes.ts';
import { NoteEditor, NoteView, templateFacts } from '../../notes/index.ts';
import { TagChips, TagEditor } from '../../tags/index.ts';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { textAttributes } from '../../../lib/articles/text-attributes.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import type { AnnotationListActions } from './use-annotation-list-actions.ts';
import { Checkbox } from '../../../ui/checkbox/Checkbox.tsx';
import './annotation-item.css';
import '../sidebar/annotation-card.css';

interface AnnotationItemProps {
  readonly entry: NoteEntry;
  readonly colorNames: ColorNames;
  readonly knownTags: readonly string[];
  readonly chosen: boolean;
  readonly actions: AnnotationListActions;
  readonly onChoose: (entry: NoteEntry, chosen: boolean) => void;
}

const nameOf = (entry: NoteEntry): string =>
  entry.quote === null
    ? t('annotations.item.articleNote', { title: entry.articleTitle })
    : entry.quote.slice(0, 80).replaceAll('\n', ' ');

/** A highlight or article note; its text links to the article, and its note and tags can be edited. */
export const AnnotationItem = memo(function AnnotationItem(props: AnnotationItemProps) {
  useLanguage();
  const { entry, colorNames, actions } = props;
  const [editing, setEditing] = useState<'note' | 'tags' | null>(null);
  const noteButton = useId();
  const tagButton = useId();
  const { openArticle } = useNavigation();
  const isHighlight = entry.kind === 'highlight';
  const open = () =>
    openArticle(entry.articleId, isHighlight ? { kind: 'highlight', id: entry.id } : undefined);
  return (
    <li className="note-item" data-color={entry.color ?? undefined} data-selected={props.chosen}>
      {isHighlight ? (
        <Checkbox
          className="note-check"
          aria-label={t('annotations.item.select', { name: nameOf(entry) })}
          checked={props.chosen}
          onChange={(chosen) => props.onChoose(entry, chosen)}
        />
      ) : (
        <span />
      )}
      <article className="note-body" aria-label={nameOf(entry)}>
        <p className="note-origin">
          <UnstyledButton className="note-article" onClick={open}>
            <bdi {...textAttributes(entry.articleTitle, entry.lang)}>{entry.articleTitle}</bdi>
          </UnstyledButton>
          <span>{entry.color ? colorNames[entry.color] : t('annotations.item.kind')}</span>
          <span>{formatDate(entry.createdAt)}</span>
          {entry.state === 'orphaned' ? (
            <span className="card-orphan">{t('annotations.item.unanchored')}</span>
          ) : null}
        </p>
        {entry.quote === null ? null : (
          <blockquote className="note-quote">
            <UnstyledButton
              className="note-quote-text"
              {...textAttributes(entry.quote, entry.lang)}
              onClick={open}
              tooltip={t('annotations.item.open')}
            >
              {entry.quote.replaceAll('\n', ' ¶ ')}
            </UnstyledButton>
          </blockquote>
        )}
        {editing === 'note' ? (
          <NoteEditor
            label={t('annotations.item.note')}
            note={entry.note}
            owner={entry}
            facts={templateFacts({ ...entry, title: entry.articleTitle }, entry.quote ?? '')}
            opener={noteButton}
            onSave={(note, session) => actions.saveNote(entry, note, session)}
            onDone={() => setEditing(null)}
          />
        ) : entry.note ? (
          <NoteView note={entry.note} />
        ) : null}
        {editing === 'tags' ? (
          <TagEditor
            label={t('annotations.item.addTag')}
            tags={entry.tags}
            known={props.knownTags}
            opener={tagButton}
            onChange={(tags) => actions.setTags(entry, tags)}
            onDone={() => setEditing(null)}
            autoFocus
          />
        ) : (
          <TagChips tags={entry.tags} />
        )}
      </article>
      <div className="note-actions">
        <ActionButton
          action="reader.note"
          id={noteButton}
          edits
          withoutKeys
          onClick={() => setEditing('note')}
        />
        <ActionButton
          action="reader.tags"
          id={tagButton}
          edits
          withoutKeys
          onClick={() => setEditing('tags')}
        />
        {isHighlight ? (
          <ActionButton
            action="reader.remove"
            edits
            withoutKeys
            onClick={() => void actions.deleteMany([entry.id])}
          />
        ) : null}
      </div>
    </li>
  );
});
