import { memo, useEffect, useRef } from 'react';
import { Link2, MoveHorizontal, NotebookPen, Quote, Tag, Trash2 } from 'lucide-react';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import type { ColorNames, Highlight } from '../../../../core/model/annotation.ts';
import type { Article } from '../../../../core/model/article.ts';
import { Backlinks, NoteEditor, NoteView, templateFacts } from '../../notes/index.ts';
import { TagChips, TagEditor } from '../../tags/index.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { Toolbar } from '../../../ui/toolbar/Toolbar.tsx';
import type { AnnotationCardActions, CardEditing } from './annotation-card-actions.ts';
import { OrphanRepair } from './OrphanRepair.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import './annotation-card.css';

interface AnnotationCardProps {
  readonly highlight: Highlight;
  readonly source: Article;
  readonly colorNames: ColorNames;
  readonly knownTags: readonly string[];
  readonly active: boolean;
  readonly editing: CardEditing;
  /** Whether its range is being selected in the text. */
  readonly choosing: boolean;
  readonly acts: AnnotationCardActions;
}

/** A highlight in the sidebar: quote, note, tags and, while it is active, its actions. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { highlight, colorNames, active, editing, acts } = props;
  const ref = useRef<HTMLLIElement>(null);
  const quote = highlight.anchor.quote.exact.replaceAll('\n', ' ¶ ');
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active, editing]);
  return (
    <li ref={ref} className="card" data-color={highlight.color} data-active={active || undefined}>
      <UnstyledButton
        className="card-quote"
        aria-current={active ? 'true' : undefined}
        data-highlight-id={highlight.id}
        onClick={() => acts.activate(highlight)}
      >
        <span className="card-color">{colorNames[highlight.color]}</span>
        {highlight.state === 'orphaned' && props.source.text !== '' ? (
          <span className="card-orphan">no longer in the text</span>
        ) : null}
        <span className="card-words" dir="auto">
          {quote}
        </span>
      </UnstyledButton>

      {active && editing === 'note' ? (
        <NoteEditor
          label="Note on the highlight"
          note={highlight.note}
          owner={{ kind: 'highlight', id: highlight.id }}
          facts={templateFacts(props.source, highlight.anchor.quote.exact)}
          onSave={(note, session) => acts.saveNote(highlight, note, session)}
          onDone={() => acts.edit(highlight, null)}
        />
      ) : highlight.note ? (
        <NoteView note={highlight.note} />
      ) : null}

      {active && editing === 'tags' ? (
        <TagEditor
          label="Add a tag to the highlight"
          tags={highlight.tags}
          known={props.knownTags}
          onChange={(tags) => acts.setTags(highlight, tags)}
          onDone={() => acts.edit(highlight, null)}
          autoFocus
        />
      ) : (
        <TagChips tags={highlight.tags} />
      )}
      {active && highlight.state === 'orphaned' && props.source.text !== '' ? (
        <OrphanRepair
          id={highlight.id}
          choosing={props.choosing}
          onChoose={(choosing) => acts.choosePlace(highlight, choosing)}
          onShow={acts.showPlace}
          onPlace={(span) => acts.place(highlight, span)}
        />
      ) : null}
      {active ? <Backlinks kind="highlight" target={highlight.id} /> : null}

      {active ? (
        <Toolbar label="Highlight" className="card-actions">
          <Swatches
            label="Colour"
            size="small"
            className="card-swatches"
            nameOf={(color) => colorNames[color]}
            titleOf={(color, position) => `${colorNames[color]} (${position})`}
            isPressed={(color) => color === highlight.color}
            onChoose={(color) => acts.color(highlight, color)}
          />
          <IconButton
            size="narrow"
            label="Edit note"
            keys={actionKeys('reader.note')}
            icon={<NotebookPen />}
            onClick={() => acts.edit(highlight, 'note')}
          />
          <IconButton
            size="narrow"
            label="Edit tags"
            keys={actionKeys('reader.tags')}
            icon={<Tag />}
            onClick={() => acts.edit(highlight, 'tags')}
          />
          {highlight.state === 'orphaned' ? null : (
            <IconButton
              size="narrow"
              label="Change bounds"
              keys={actionKeys('reader.bounds')}
              icon={<MoveHorizontal />}
              onClick={() => acts.chooseBounds(highlight)}
            />
          )}
          <IconButton
            size="narrow"
            label="Copy as quote"
            keys={actionKeys('reader.copy')}
            icon={<Quote />}
            onClick={() => acts.copy(highlight)}
          />
          <IconButton
            size="narrow"
            label="Copy link"
            keys={actionKeys('reader.copyLink')}
            icon={<Link2 />}
            onClick={() => acts.copyLink(highlight)}
          />
          <IconButton
            size="narrow"
            label="Delete highlight"
            keys={actionKeys('reader.remove')}
            icon={<Trash2 />}
            onClick={() => acts.remove(highlight)}
          />
        </Toolbar>
      ) : null}
    </li>
  );
});
