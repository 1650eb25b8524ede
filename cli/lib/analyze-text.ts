import type { AnalysisContext } from '../../core/analysis/context.ts';
import { analyzeFully } from '../../core/analysis/analyzer.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';
import { messageOf, type Output } from './command.ts';

/** A new analysis; a problem with the encoder is reported, and the result is complete without it. */
export const analyzeText = (text: string, context: AnalysisContext, output: Output): Promise<Analysis> =>
  analyzeFully(loadAnalyzer(), text, context, {
    onProblem: (error) =>
      output.status(`Names are found less reliably, because the encoder failed: ${messageOf(error)}`),
  });
