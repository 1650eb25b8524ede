import { useEffect, useRef } from 'react';
import { Link2, MoveHorizontal, NotebookPen, Quote, Tag, Trash2 } from 'lucide-react';
import {
  highlightColors,
  type ColorNames,
  type Highlight,
  type HighlightColor,
} from '../../core/model/annotation.ts';
import type { Article } from '../../core/model/article.ts';
import { Backlinks } from '../notes/Backlinks.tsx';
import { templateFacts } from '../notes/template-facts.ts';
import { TagChips } from '../tags/TagChips.tsx';
import { IconButton } from '../ui/Button.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteView } from './NoteView.tsx';
import { OrphanPlacing, type PlacingHandlers } from './OrphanPlacing.tsx';
import { TagEditor } from './TagEditor.tsx';

/** What is being edited on the active card. */
export type CardEditing = 'note' | 'tags' | null;

export interface AnnotationCardProps {
  readonly highlight: Highlight;
  readonly source: Article;
  readonly colorNames: ColorNames;
  readonly knownTags: readonly string[];
  readonly active: boolean;
  readonly editing: CardEditing;
  readonly onActivate: () => void;
  readonly onEdit: (editing: CardEditing) => void;
  readonly onColor: (color: HighlightColor) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onKeepNote: (note: string) => Promise<boolean>;
  readonly onNoteDone: (before: string, after: string) => void;
  readonly onBounds: () => void;
  readonly onCopy: () => void;
  readonly onCopyLink: () => void;
  readonly onDelete: () => void;
  readonly placing: PlacingHandlers;
}

/** One highlight in the sidebar: its words, its note, its tags, and, while it is active, all that can be done. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { highlight, colorNames, active, editing } = props;
  const ref = useRef<HTMLLIElement>(null);
  const quote = highlight.anchor.quote.exact.replaceAll('\n', ' ¶ ');
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active, editing]);
  return (
    <li ref={ref} className="card" data-color={highlight.color} data-active={active || undefined}>
      <button
        type="button"
        className="card-quote"
        aria-current={active ? 'true' : undefined}
        data-highlight-id={highlight.id}
        onClick={props.onActivate}
      >
        <span className="card-color">{colorNames[highlight.color]}</span>
        {highlight.state === 'orphaned' && props.source.text !== '' ? (
          <span className="card-orphan">no longer in the text</span>
        ) : null}
        <span className="card-words" dir="auto">
          {quote}
        </span>
      </button>

      {active && editing === 'note' ? (
        <NoteEditor
          label="Note on the highlight"
          note={highlight.note}
          owner={{ kind: 'highlight', id: highlight.id }}
          facts={templateFacts(props.source, highlight.anchor.quote.exact)}
          onKeep={props.onKeepNote}
          onDone={(before, after) => {
            props.onNoteDone(before, after);
            props.onEdit(null);
          }}
        />
      ) : highlight.note ? (
        <NoteView note={highlight.note} />
      ) : null}

      {active && editing === 'tags' ? (
        <TagEditor
          label="Add a tag to the highlight"
          tags={highlight.tags}
          known={props.knownTags}
          onChange={props.onTags}
          onDone={() => props.onEdit(null)}
          autoFocus
        />
      ) : (
        <TagChips tags={highlight.tags} />
      )}
      {active && highlight.state === 'orphaned' && props.source.text !== '' ? (
        <OrphanPlacing id={highlight.id} {...props.placing} />
      ) : null}
      {active ? <Backlinks kind="highlight" target={highlight.id} /> : null}

      {active ? (
        <div className="card-actions" role="toolbar" aria-label="Highlight">
          <div className="swatches" role="group" aria-label="Colour">
            {highlightColors.map((color, index) => (
              <button
                key={color}
                type="button"
                className="swatch"
                data-color={color}
                aria-label={colorNames[color]}
                aria-pressed={color === highlight.color}
                title={`${colorNames[color]} (${index + 1})`}
                onClick={() => props.onColor(color)}
              />
            ))}
          </div>
          <IconButton
            label="Edit note"
            keys="N"
            icon={<NotebookPen />}
            onClick={() => props.onEdit('note')}
          />
          <IconButton label="Edit tags" keys="T" icon={<Tag />} onClick={() => props.onEdit('tags')} />
          {highlight.state === 'orphaned' ? null : (
            <IconButton label="Change bounds" keys="B" icon={<MoveHorizontal />} onClick={props.onBounds} />
          )}
          <IconButton label="Copy as quote" keys="C" icon={<Quote />} onClick={props.onCopy} />
          <IconButton label="Copy link" keys="L" icon={<Link2 />} onClick={props.onCopyLink} />
          <IconButton label="Delete highlight" keys="Delete" icon={<Trash2 />} onClick={props.onDelete} />
        </div>
      ) : null}
    </li>
  );
}
