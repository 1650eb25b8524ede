import { memo, useEffect, useRef } from 'react';
import { useLanguage } from '../../../lib/language/use-language.ts';
import { t } from '../../../../messages/translate.ts';
import type { ColorNames, Highlight } from '../../../../core/model/annotation.ts';
import type { Article } from '../../../../core/model/article.ts';
import { Backlinks, NoteEditor, NoteView, templateFacts } from '../../notes/index.ts';
import { TagChips, TagEditor } from '../../tags/index.ts';
import { textAttributes } from '../../../lib/articles/text-attributes.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import { AnnotationCardToolbar } from './AnnotationCardToolbar.tsx';
import type { AnnotationCardActions, CardEditing } from './annotation-card-actions.ts';
import { OrphanRepair } from './OrphanRepair.tsx';
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
  readonly actions: AnnotationCardActions;
}

/** A highlight in the sidebar: quote, note, tags and, while it is active, its actions. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  useLanguage();
  const { highlight, colorNames, active, editing, actions } = props;
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
        onClick={() => actions.activate(highlight)}
      >
        <span className="card-color">{colorNames[highlight.color]}</span>
        {highlight.state === 'orphaned' && props.source.text !== '' ? (
          <span className="card-orphan">{t('annotations.card.unanchored')}</span>
        ) : null}
        <span className="card-words" {...textAttributes(quote, props.source.lang)}>
          {quote}
        </span>
      </UnstyledButton>

      {active && editing === 'note' ? (
        <NoteEditor
          label={t('annotations.card.note')}
          note={highlight.note}
          owner={{ kind: 'highlight', id: highlight.id }}
          facts={templateFacts(props.source, highlight.anchor.quote.exact)}
          onSave={(note, session) => actions.saveNote(highlight, note, session)}
          onDone={(isAbandoned) => actions.endEditing(highlight, isAbandoned)}
        />
      ) : highlight.note ? (
        <NoteView note={highlight.note} />
      ) : null}

      {active && editing === 'tags' ? (
        <TagEditor
          label={t('annotations.card.addTag')}
          tags={highlight.tags}
          known={props.knownTags}
          onChange={(tags) => actions.setTags(highlight, tags)}
          onDone={(isAbandoned) => actions.endEditing(highlight, isAbandoned)}
          autoFocus
        />
      ) : (
        <TagChips tags={highlight.tags} />
      )}
      {active && highlight.state === 'orphaned' && props.source.text !== '' ? (
        <OrphanRepair
          id={highlight.id}
          choosing={props.choosing}
          onChoose={(choosing) => actions.choosePlace(highlight, choosing)}
          onShow={actions.showPlace}
          onPlace={(span) => actions.place(highlight, span)}
        />
      ) : null}
      {active ? <Backlinks kind="highlight" target={highlight.id} /> : null}

      {active ? (
        <AnnotationCardToolbar highlight={highlight} colorNames={colorNames} actions={actions} />
      ) : null}
    </li>
  );
});
