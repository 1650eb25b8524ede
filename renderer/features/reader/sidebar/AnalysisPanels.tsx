import { lazy, Suspense, type ReactNode } from 'react';
import { formatLanguage } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { Analysis, Quote } from '../../../../core/model/analysis.ts';
import type { Highlight } from '../../../../core/model/annotation.ts';
import { assertNever } from '../../../../core/model/assert.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import { AnalysisState, type AnalysisBanner } from '../../analysis/index.ts';
import { EntitySidebar, useArticleRelations, type EntityPanelProps } from '../../entities/index.ts';
import { QuotesPanel } from '../../quotes/index.ts';
import { TimelinePanel } from '../../timeline/index.ts';

// The map outlines and graph layout are loaded on demand.
const PlacesPanel = lazy(async () => ({ default: (await import('../../places/index.ts')).PlacesPanel }));
const CooccurrencePanel = lazy(async () => ({
  default: (await import('../../cooccurrence/index.ts')).CooccurrencePanel,
}));

interface AnalysisPanelsProps extends EntityPanelProps {
  readonly name: Exclude<SidebarName, 'annotations' | 'contents'>;
  readonly status: AnalysisBanner;
  /** Progress of a long analysis, 0 to 1. */
  readonly progress: number | null;
  /** May be set while `pending`: a draft without the encoder. */
  readonly analysis: Analysis | null;
  readonly highlights: readonly Highlight[];
  readonly onHighlightQuote: (quote: Quote, speaker: string) => void;
  readonly onRetry: () => void;
}

/** The selected analysis tab of the article. */
export function AnalysisPanels(props: AnalysisPanelsProps) {
  const { name, article, status, analysis, onGoTo, onChoose } = props;
  const relations = useArticleRelations(article, analysis);
  if (!analysis || article.text === '') {
    return (
      <AnalysisState
        articleId={article.id}
        hasText={article.text !== ''}
        status={status}
        progress={props.progress}
        onRetry={props.onRetry}
      />
    );
  }
  const panel = (): ReactNode => {
    switch (name) {
      case 'entities':
        return <EntitySidebar {...props} analysis={analysis} relations={relations} />;
      case 'quotes':
        return (
          <QuotesPanel
            analysis={analysis}
            highlights={props.highlights}
            onGoTo={onGoTo}
            onChoose={onChoose}
            onHighlight={props.onHighlightQuote}
            onCorrect={(act) => props.corrections.correct(act, false)}
          />
        );
      case 'places':
        return <PlacesPanel entities={analysis.entities} onChoose={onChoose} />;
      case 'timeline':
        return (
          <TimelinePanel
            text={article.text}
            publishedAt={article.publishedAt}
            entries={relations.timeline()}
            onGoTo={onGoTo}
          />
        );
      case 'network':
        return (
          <CooccurrencePanel
            entities={analysis.entities}
            pairs={relations.pairs()}
            onChoose={onChoose}
            onGoTo={onGoTo}
          />
        );
      default:
        return assertNever(name);
    }
  };
  return (
    <Suspense
      fallback={
        <p className="panel-note" role="status">
          {t('reader.loading')}
        </p>
      }
    >
      {analysis.language === undefined ? null : (
        <p className="panel-note">
          {t('analysis.otherLanguage', { language: formatLanguage(analysis.language) })}
        </p>
      )}
      {panel()}
    </Suspense>
  );
}
