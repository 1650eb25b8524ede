/** Actions on articles that several views offer, and their dialogs. */
export { ArticleDialogs, type ArticleDialog } from './ArticleDialogs.tsx';
export { useArticleActions, type ArticleActions } from './use-article-actions.ts';
