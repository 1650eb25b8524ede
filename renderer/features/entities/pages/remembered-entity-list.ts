import type { EntityKind } from '../../../../core/model/analysis.ts';

/** What the list of names showed when it was left, as long as the window lives. */
export interface ListState {
  readonly text: string;
  readonly kind: EntityKind | null;
}

let remembered: ListState = { text: '', kind: null };

export const rememberedList = (): ListState => remembered;
export const rememberList = (state: ListState): void => {
  remembered = state;
};
