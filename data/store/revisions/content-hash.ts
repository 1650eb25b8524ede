import { createHash } from 'node:crypto';
import type { ExtractedArticle } from '../../../core/model/article.ts';

/** SHA-256 of an article's text and blocks, hexadecimal: equal for equal content. */
export const hashOf = ({ text, blocks }: Pick<ExtractedArticle, 'text' | 'blocks'>): string =>
  createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('hex');

/** The hash of an article whose text has not been imported yet: no other article is equal to it. */
export const pendingContentHash = (articleId: string): string => `waiting:${articleId}`;
