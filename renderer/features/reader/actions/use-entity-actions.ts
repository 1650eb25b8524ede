import { useState, type Dispatch } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Highlight } from '../../../../core/model/annotation.ts';
import type { Analysis, Entity, Quote } from '../../../../core/model/analysis.ts';
import { nameKey } from '../../../../core/text/name-key.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { AnnotationCommands } from '../../annotations/index.ts';
import type { EntitySelector } from '../../../lib/api/entity-queries.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import { stepMention } from '../../../lib/entities/group-entities.ts';
import type { MentionIndex } from '../../../lib/entities/mention-index.ts';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';
import type { ReaderAction, ReaderState } from '../page/reader-state.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { selectRange } from '../selection/select-range.ts';

/** Actions on the entities of the text. */
export interface EntityActions {
  /** Opens the card of an entity and scrolls to a mention (-1 for none). Null closes the card. */
  choose(id: string | null, mention?: number): void;
  /** Opens by kind and name; false when the analysis has no such entity. */
  chooseNamed(wanted: EntitySelector): boolean;
  goToMention(index: number): void;
  /** Moves to the next or previous mention of the open entity. False if there is none. */
  stepMention(direction: 1 | -1): boolean;
  /** Moves between names in the text. */
  stepName(direction: 1 | -1): boolean;
  /** Scrolls to a passage and marks it. */
  showPassage(span: TextSpan): void;
  /** Highlights a quote with its speaker as a tag, or removes that highlight. */
  highlightQuote(quote: Quote, speaker: string): void;
  /** Asks for the kind of the selected name. False without a selection. */
  nameSelection(): boolean;
}

interface EntityActionsOptions {
  readonly page: ArticlePage;
  readonly highlights: readonly Highlight[];
  readonly analysis: Analysis | null;
  readonly entity: Entity | null;
  readonly names: MentionIndex;
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly commands: AnnotationCommands;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
}

/** @returns the actions, the name being added, and a function that ends adding. */
export function useEntityActions(
  options: EntityActionsOptions,
): readonly [
  actions: EntityActions,
  naming: TextSpan | null,
  endNaming: (reselect: TextSpan | null) => void,
] {
  const { page, highlights, analysis, entity, names, state, dispatch, commands, onSidebar } = options;
  const [naming, setNaming] = useState<TextSpan | null>(null);

  const choose = (id: string | null, mention = -1) => {
    dispatch({ type: 'choose-entity', id });
    dispatch({ type: 'show-passage', span: null });
    if (id === null) return;
    onSidebar('entities');
    const at = analysis?.entities.find((e) => e.id === id)?.mentions[mention];
    if (!at) return;
    dispatch({ type: 'go-to-mention', index: mention });
    page.goTo(at);
  };
  const goToMention = (index: number) => {
    const mention = entity?.mentions[index];
    if (!mention) return;
    dispatch({ type: 'go-to-mention', index });
    page.goTo(mention);
  };
  const highlightQuote = async (quote: Quote, speaker: string) => {
    const existing = highlights.find(
      ({ state: found, anchor: { span } }) =>
        found !== 'orphaned' && span.start === quote.start && span.end === quote.end,
    );
    if (existing) return void (await commands.remove(existing));
    const tag = speaker.slice(0, 100).trim();
    await commands.create(quote, 'purple', {
      tags: tag === '' ? [] : [tag],
      message: tag === '' ? t('reader.done.quoteHighlighted') : t('reader.done.quoteTagged', { tag }),
    });
  };

  const actions = useEventCallbacks<EntityActions>({
    choose,
    goToMention,
    chooseNamed(wanted) {
      const found = analysis?.entities.find(
        (each) => each.kind === wanted.kind && nameKey(each.name) === nameKey(wanted.name),
      );
      if (found) choose(found.id, 0);
      return found !== undefined;
    },
    stepMention(direction) {
      if (!entity) return false;
      goToMention(stepMention(state.mentionIndex, entity.mentions.length, direction));
      return true;
    },
    stepName(direction) {
      const top = page.firstVisible();
      const from = state.steppedMention?.mention.start ?? (direction === 1 ? top - 1 : top);
      const to = names.step(from, direction);
      if (!to) return state.steppedMention !== null;
      dispatch({ type: 'step-to-mention', to });
      page.goTo(to.mention);
      return true;
    },
    showPassage({ start, end }) {
      dispatch({ type: 'show-passage', span: { start, end } });
      page.goTo({ start, end });
    },
    highlightQuote: (quote, speaker) => void highlightQuote(quote, speaker),
    nameSelection() {
      const selected = page.selected();
      if (selected) setNaming(selected);
      return selected !== null;
    },
  });
  const endNaming = (reselect: TextSpan | null) => {
    setNaming(null);
    const range = reselect && page.rangeOf(reselect);
    if (range) selectRange(range);
  };
  return [actions, naming, endNaming];
}
