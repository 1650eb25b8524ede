import { analysisVersion } from '../../core/analysis/analysis-version.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { corrected } from '../../data/store/corrections/corrections.ts';
import { getAnalysis } from '../../data/store/entities/analyses.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { analyzeText } from './analyze-text.ts';
import type { Output } from './command.ts';

/**
 * The stored analysis of an article, or a new one if none is stored, with the user's corrections. Waits for the encoder.
 */
export async function analyzeArticle(db: Db, article: Article, output: Output): Promise<Analysis> {
  const { id, text, textVersion, publishedAt, title, lang, blocks } = article;
  const stored = getAnalysis(db, { articleId: id, textVersion, engineVersion: String(analysisVersion) });
  const context = { publishedAt, title, lang, blocks };
  return corrected(db, article, stored ?? (await analyzeText(text, context, output)));
}
