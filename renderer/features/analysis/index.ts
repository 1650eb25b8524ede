/** State of the background analysis of an article. */
export { AnalysisState, type AnalysisBanner } from './AnalysisState.tsx';
