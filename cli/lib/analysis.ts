import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { corrected } from '../../data/store/corrections/corrections.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';

/** Analyzes an article of the library as the app does, with the user's corrections applied. */
export const analyzeArticle = (db: Db, article: Article): Analysis =>
  corrected(
    db,
    article,
    loadAnalyzer().analyze(article.text, {
      publishedAt: article.publishedAt,
      title: article.title,
      lang: article.lang,
      blocks: article.blocks,
    }),
  );
