import type { QueryKey } from '@tanstack/react-query';
import type { EventPayload } from '../../../contract/events.ts';

/** Prefixes of the query keys that a `changed` event makes stale. */
export function staleKeys({ topic, articleId }: EventPayload<'changed'>): QueryKey[] {
  const ofArticle = (...key: readonly string[]): QueryKey => (articleId ? [...key, articleId] : key);
  switch (topic) {
    case 'articles':
      return [
        ofArticle('articles', 'one'),
        ofArticle('articles', 'details'),
        ofArticle('revisions', 'list'),
        ofArticle('revisions', 'leftOut'),
        // The candidates for an orphaned highlight depend on the text.
        ['highlights', 'suggestions'],
        ['library'],
        ['notes'],
        ['entities'],
        ['tags'],
      ];
    case 'highlights':
      // The library list counts highlights and notes.
      return [ofArticle('highlights', 'list'), ['library'], ['notes'], ['tags']];
    case 'tags':
      // Every article and highlight shows its tags.
      return [['tags'], ['library'], ['articles'], ['highlights'], ['notes']];
    case 'analysis':
      return [ofArticle('analysis'), ofArticle('corrections')];
    case 'corrections':
      return [ofArticle('analysis'), ofArticle('corrections'), ['entities']];
    case 'pictures':
      return [ofArticle('pictures'), ['library', 'cover']];
    case 'collections':
      return [['library']];
    case 'entities':
      return [['entities'], ['library', 'entityView']];
    case 'export':
      return [['exportProgress']];
    case 'annotationImport':
    case 'appUpdate':
    case 'backups':
    case 'exportTemplates':
    case 'import':
    case 'library':
    case 'linkedFolder':
    case 'noteTemplates':
    case 'restore':
    case 'settings':
    case 'startup':
      return [[topic]];
  }
}
