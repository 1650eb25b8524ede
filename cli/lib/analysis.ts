import { analysisVersion } from '../../core/analysis/analysis-version.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { corrected } from '../../data/store/corrections/corrections.ts';
import { getAnalysis } from '../../data/store/entities/analyses.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';

/** The stored analysis of an article, or a new one if none is stored, with the user's corrections. */
export const analyzeArticle = (db: Db, article: Article): Analysis =>
  corrected(
    db,
    article,
    getAnalysis(db, {
      articleId: article.id,
      textVersion: article.textVersion,
      engineVersion: String(analysisVersion),
    }) ??
      loadAnalyzer().analyze(article.text, {
        publishedAt: article.publishedAt,
        title: article.title,
        lang: article.lang,
        blocks: article.blocks,
      }),
  );
