import type { QueryKey } from '@tanstack/react-query';
import type { EventPayload } from '../../../contract/events.ts';

/** The queries that a `changed` event makes stale, by the beginnings of their keys. */
export function staleKeys({ topic, articleId }: EventPayload<'changed'>): QueryKey[] {
  const ofArticle = (...key: readonly string[]): QueryKey => (articleId ? [...key, articleId] : key);
  switch (topic) {
    case 'articles':
      return [
        ofArticle('articles', 'one'),
        ofArticle('revisions', 'list'),
        // Where a highlight without a place might belong depends on the text.
        ['highlights', 'suggestions'],
        ['library'],
        ['notes'],
        ['entities'],
        ['tags'],
      ];
    case 'highlights':
      // The library's list counts highlights and notes.
      return [ofArticle('highlights', 'list'), ['library'], ['notes'], ['tags']];
    case 'tags':
      // They stand on every article and highlight.
      return [['tags'], ['library'], ['articles'], ['highlights'], ['notes']];
    case 'analysis':
      return [ofArticle('analysis'), ofArticle('corrections')];
    case 'corrections':
      return [ofArticle('analysis'), ofArticle('corrections'), ['entities']];
    case 'pictures':
      return [ofArticle('pictures'), ['library', 'cover']];
    case 'collections':
      return [['library']];
    case 'annotationImport':
    case 'appUpdate':
    case 'backups':
    case 'entities':
    case 'exportTemplates':
    case 'import':
    case 'library':
    case 'linkedFolder':
    case 'noteTemplates':
    case 'settings':
    case 'startup':
      return [[topic]];
  }
}
