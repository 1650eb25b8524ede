import type { EntityKind } from '../../../../core/model/analysis.ts';
import type { Article } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { CorrectionCommands } from '../../corrections/index.ts';

/** State shared by the entity panels and the text. */
export interface EntityPanelProps {
  readonly article: Article;
  readonly corrections: CorrectionCommands;
  readonly chosenId: string | null;
  /** Index of the current mention of the selected entity; -1 for none. */
  readonly mentionIndex: number;
  /** Whether names are underlined in the text. */
  readonly layerOn: boolean;
  readonly markedKinds: readonly EntityKind[];
  /** Opens the card of an entity; `mention` is the mention to show, -1 for none. */
  readonly onChoose: (entityId: string | null, mention?: number) => void;
  readonly onGoToMention: (index: number) => void;
  readonly onGoTo: (span: TextSpan) => void;
  readonly onToggleLayer: () => void;
  readonly onToggleKind: (kind: EntityKind) => void;
}
