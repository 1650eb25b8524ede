/** People, places and other entities: the sidebar of an article, and the pages of the library. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const EntitiesView = lazyComponent(
  async () => (await import('./pages/EntitiesView.tsx')).EntitiesView,
);
export const EntityPageView = lazyComponent(
  async () => (await import('./pages/EntityPageView.tsx')).EntityPageView,
);
export const EntityHoverCard = lazyComponent(
  async () => (await import('./sidebar/EntityHoverCard.tsx')).EntityHoverCard,
);
export { EntitySidebar } from './sidebar/EntitySidebar.tsx';
export { type EntityPanelProps } from './sidebar/entity-panel-props.ts';
export { useArticleRelations } from './sidebar/use-article-relations.ts';
