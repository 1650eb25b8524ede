import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Analysis } from '../../../../core/model/analysis.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { mentionInSentence } from '../../../../core/analysis/cooccurrence/sentence.ts';
import { Switch } from '../../../ui/switch/Switch.tsx';
import {
  CorrectionDialog,
  CorrectionList,
  CorrectionMenu,
  type CorrectionName,
} from '../../corrections/index.ts';
import { EntityCard } from './EntityCard.tsx';
import { EntityList } from './EntityList.tsx';
import { quotesOf } from '../../../lib/entities/group-entities.ts';
import type { EntityPanelProps } from './entity-panel-props.ts';
import type { ArticleRelations } from './use-article-relations.ts';
import './entity-sidebar.css';

interface EntitySidebarProps extends EntityPanelProps {
  readonly analysis: Analysis;
  readonly relations: ArticleRelations;
}

/** The article's entities: a list by kind, or the selected entity's card. */
export function EntitySidebar(props: EntitySidebarProps) {
  const { article, analysis, relations, corrections, chosenId } = props;
  const root = useRef<HTMLElement>(null);
  const [isChosenHere, setChosenHere] = useState(false);
  const [act, setAct] = useState<CorrectionName | null>(null);
  const returnFocusId = useRef<string | null>(null);
  /** The place of the chosen entity in the list. */
  const chosenIndex = useRef(0);
  const chosen = analysis.entities.find((entity) => entity.id === chosenId) ?? null;

  const listedNames = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-entity]') ?? [])];
  const indexOf = (id: string | null) => listedNames().findIndex((name) => name.dataset['entity'] === id);

  // "Back" returns the focus to the entity's row, or to the one at its place if it is not a name any more.
  useLayoutEffect(() => {
    if (chosenId !== null || returnFocusId.current === null) return;
    const index = indexOf(returnFocusId.current);
    returnFocusId.current = null;
    const names = listedNames();
    names[index < 0 ? Math.min(chosenIndex.current, names.length - 1) : index]?.focus();
  });

  const choose = (id: string, mention = -1) => {
    // From the list, not from another card.
    if (!chosen) chosenIndex.current = Math.max(0, indexOf(id));
    setChosenHere(true);
    props.onChoose(id, mention);
  };
  const back = () => {
    setChosenHere(false);
    returnFocusId.current = chosenId;
    props.onChoose(null);
  };

  const textAround = (span: TextSpan): string => {
    const { before, mention, after } = mentionInSentence(article.text, relations.finder.around(span), span);
    return `${before}${mention}${after}`;
  };

  const card = (): ReactNode => {
    if (!chosen) return null;
    return (
      <EntityCard
        article={article}
        entity={chosen}
        analysis={analysis}
        relations={relations}
        quotes={quotesOf(analysis.quotes, chosen.id)}
        mentionIndex={props.mentionIndex}
        takeFocus={isChosenHere}
        textAround={textAround}
        menu={<CorrectionMenu kind={chosen.kind} mentions={chosen.mentions.length} onChoose={setAct} />}
        onBack={back}
        onChoose={choose}
        onGoToMention={props.onGoToMention}
        onGoTo={props.onGoTo}
      />
    );
  };

  return (
    // Escape goes back from any control in the card.
    <section
      className="entities"
      aria-label={t('entities.panel')}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !chosen || act) return;
        event.stopPropagation();
        back();
      }}
    >
      {chosen ? (
        card()
      ) : (
        <>
          <Switch checked={props.layerOn} className="entities-switch" onChange={props.onToggleLayer}>
            {t('entities.panel.underline')}
          </Switch>
          <EntityList
            entities={analysis.entities}
            length={article.text.length}
            onChoose={choose}
            onPeek={props.onGoTo}
            textAround={textAround}
            markedKinds={props.layerOn ? props.markedKinds : null}
            onToggleKind={props.onToggleKind}
          />
          <CorrectionList articleId={article.id} onRemove={(id) => void corrections.remove(id)} />
        </>
      )}
      {act && chosen ? (
        <CorrectionDialog
          key={act}
          act={act}
          entity={chosen}
          entities={analysis.entities}
          text={article.text}
          finder={relations.finder}
          onClose={() => setAct(null)}
          onCorrect={async (input, always, mergedInto) => {
            const done = await corrections.correct(input, always);
            if (done && mergedInto) choose(mergedInto);
            if (done && input.act === 'remove') back();
            return done;
          }}
        />
      ) : null}
    </section>
  );
}
