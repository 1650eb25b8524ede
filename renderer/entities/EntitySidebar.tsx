import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { Switch } from '../settings/Switch.tsx';
import { Button } from '../ui/Button.tsx';
import { EntityCard } from './EntityCard.tsx';
import { EntityList } from './EntityList.tsx';
import { quotesOf } from './group.ts';
import './entities.css';

interface EntitySidebarProps {
  readonly article: Article;
  readonly status: 'ready' | 'pending' | 'failed';
  /** May be there while `pending`: what was found before. */
  readonly analysis: Analysis | null;
  readonly chosenId: string | null;
  /** Which mention of the chosen entity is the current one; -1 for none. */
  readonly mentionIndex: number;
  readonly layerOn: boolean;
  readonly onChoose: (entityId: string | null) => void;
  readonly onGoToMention: (index: number) => void;
  readonly onToggleLayer: () => void;
  readonly onRetry: () => void;
}

/** Who and what the article is about: a list by kind, or the card of the chosen one. */
export function EntitySidebar(props: EntitySidebarProps) {
  const { article, status, analysis, chosenId } = props;
  const root = useRef<HTMLElement>(null);
  const [choseHere, setChoseHere] = useState(false);
  const leftId = useRef<string | null>(null);
  const chosen = analysis?.entities.find((entity) => entity.id === chosenId) ?? null;

  // After "back" the focus returns to the name that was left.
  useEffect(() => {
    if (chosenId !== null || leftId.current === null) return;
    const id = CSS.escape(leftId.current);
    leftId.current = null;
    root.current?.querySelector<HTMLElement>(`[data-entity="${id}"]`)?.focus();
  }, [chosenId]);

  const choose = (id: string) => {
    setChoseHere(true);
    props.onChoose(id);
  };
  const back = () => {
    setChoseHere(false);
    leftId.current = chosenId;
    props.onChoose(null);
  };

  const content = (): ReactNode => {
    if (analysis && chosen) {
      return (
        <EntityCard
          article={article}
          entity={chosen}
          quotes={quotesOf(analysis.quotes, chosen.id)}
          mentionIndex={props.mentionIndex}
          takeFocus={choseHere}
          onBack={back}
          onGoToMention={props.onGoToMention}
        />
      );
    }
    if (analysis) return <EntityList entities={analysis.entities} onChoose={choose} />;
    if (status === 'failed') {
      return (
        <div className="entities-note" role="alert">
          <p>The names in this text could not be found. Reading and highlighting work as ever.</p>
          <Button onClick={props.onRetry}>Try again</Button>
        </div>
      );
    }
    return (
      <p className="entities-note" role="status">
        {status === 'pending' ? 'Looking for people, places and more …' : 'Nothing was found in this text.'}
      </p>
    );
  };

  return (
    // Escape goes back from wherever the focus is in the card.
    <section
      className="entities"
      aria-label="Names in this text"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !chosen) return;
        event.stopPropagation();
        back();
      }}
    >
      <Switch checked={props.layerOn} onToggle={props.onToggleLayer}>
        Mark in text
      </Switch>
      {content()}
    </section>
  );
}
