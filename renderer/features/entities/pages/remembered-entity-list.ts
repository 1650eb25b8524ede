import type { EntityKind } from '../../../../core/model/analysis.ts';

/** The last state of the entity list, kept while the window exists. */
export interface ListState {
  readonly text: string;
  readonly kind: EntityKind | null;
}

let remembered: ListState = { text: '', kind: null };

export const rememberedList = (): ListState => remembered;
export const rememberList = (state: ListState): void => {
  remembered = state;
};
