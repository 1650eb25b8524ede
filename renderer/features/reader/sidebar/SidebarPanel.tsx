import type { Highlight } from '../../../../core/model/annotation.ts';
import { AnnotationSidebar, type AnnotationCardActions } from '../../annotations/index.ts';
import { useCommand } from '../../../lib/commands/use-command.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import type { CorrectionCommands } from '../../corrections/index.ts';
import { AnalysisPanels } from './AnalysisPanels.tsx';
import { toggleKind } from '../../../lib/entities/UnderlinedKinds.tsx';
import { useSetSettings, useSettings } from '../../../lib/settings/use-settings.ts';
import { ContentsPanel } from '../contents/ContentsPanel.tsx';
import type { ReaderState } from '../page/reader-state.ts';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { Sidebar } from './Sidebar.tsx';
import type { ArticleAnalysis } from './use-article-analysis.ts';
import type { EntityActions } from '../actions/use-entity-actions.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

interface SidebarPanelProps {
  readonly name: SidebarName;
  readonly onShow: (name: SidebarName | null) => void;
  readonly page: ArticlePage;
  readonly highlights: readonly Highlight[];
  readonly analyzed: ArticleAnalysis;
  readonly state: ReaderState;
  readonly corrections: CorrectionCommands;
  readonly cardActions: AnnotationCardActions;
  readonly entityActions: EntityActions;
}

/** The current sidebar tab: contents, annotations or analysis. */
export function SidebarPanel(props: SidebarPanelProps) {
  const { name, highlights, state, entityActions } = props;
  const { article } = props.page;
  const { entityLayer, markedKinds, colorNames } = useSettings();
  const setSettings = useSetSettings();
  const request = useCommand('analysis.request');
  const retry = () => void request({ articleId: article.id, retry: true });
  return (
    <Sidebar name={name} onShow={props.onShow}>
      <PartBoundary resetKey={name}>
        {name === 'contents' ? (
          <ContentsPanel page={props.page} />
        ) : name === 'annotations' ? (
          <AnnotationSidebar
            article={article}
            highlights={highlights}
            colorNames={colorNames}
            activeId={state.activeId}
            editing={state.editing}
            boundsId={state.boundsId}
            actions={props.cardActions}
          />
        ) : (
          <AnalysisPanels
            name={name}
            article={article}
            {...props.analyzed}
            highlights={highlights}
            corrections={props.corrections}
            chosenId={state.entityId}
            mentionIndex={state.mentionIndex}
            layerOn={entityLayer}
            onChoose={entityActions.choose}
            onGoToMention={entityActions.goToMention}
            onGoTo={entityActions.showPassage}
            markedKinds={markedKinds}
            onToggleKind={(kind) => void setSettings({ markedKinds: toggleKind(markedKinds, kind) })}
            onToggleLayer={() => void setSettings({ entityLayer: !entityLayer })}
            onHighlightQuote={entityActions.highlightQuote}
            onRetry={retry}
          />
        )}
      </PartBoundary>
    </Sidebar>
  );
}
