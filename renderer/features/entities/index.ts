/** People, places and other entities: the sidebar of an article, and the pages of the library. */
export { EntitiesView } from './pages/EntitiesView.tsx';
export { EntityPageView } from './pages/EntityPageView.tsx';
export { EntityHoverCard } from './sidebar/EntityHoverCard.tsx';
export { EntitySidebar } from './sidebar/EntitySidebar.tsx';
export { type EntityPanelProps } from './sidebar/entity-panel-props.ts';
export { useArticleRelations } from './sidebar/use-article-relations.ts';
