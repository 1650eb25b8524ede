import type { EntityKind } from '../../../../core/model/analysis.ts';
import type { Article } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { CorrectionCommands } from '../../corrections/use-corrections.ts';

/** What the views of the names in a text share with the text itself. */
export interface EntityPanelProps {
  readonly article: Article;
  readonly corrections: CorrectionCommands;
  readonly chosenId: string | null;
  /** Which mention of the chosen entity is the current one; -1 for none. */
  readonly mentionIndex: number;
  /** Names are marked in the text. */
  readonly layerOn: boolean;
  readonly markedKinds: readonly EntityKind[];
  /** Opens the card of an entity; `mention`: the one to go to, -1 for none. */
  readonly onChoose: (entityId: string | null, mention?: number) => void;
  readonly onGoToMention: (index: number) => void;
  readonly onGoTo: (span: TextSpan) => void;
  readonly onToggleLayer: () => void;
  readonly onToggleKind: (kind: EntityKind) => void;
}
