import type { Analysis } from '../core/model/analysis.ts';
import type { Article } from '../core/model/article.ts';
import { loadAnalyser } from '../data/lexicon/load.ts';

/** Analyses an article of the library as the app does. */
export const analyseArticle = (article: Article): Analysis =>
  loadAnalyser().analyse(article.text, {
    publishedAt: article.publishedAt,
    title: article.title,
    lang: article.lang,
    blocks: article.blocks,
  });
