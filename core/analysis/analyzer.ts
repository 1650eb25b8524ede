import type { Analysis, Entity, Mention } from '../model/analysis.ts';
import { createEntity } from '../model/analysis.ts';
import { maskNoteReferences } from '../model/structure/note-references.ts';
import type { AnalysisContext } from './context.ts';
import { encodeDocument } from './encoder/encode.ts';
import type { Encoder, TagScores } from './encoder/encode.ts';
import { findDates } from './dates/find-dates.ts';
import { amountEntities, dateEntities } from './entities/values.ts';
import { clusterNames } from './entities/cluster-names.ts';
import { describeCluster } from './entities/describe.ts';
import { aliasesOf, factsOf, weighEntities } from './entities/facts.ts';
import { createIds } from './entities/ids.ts';
import type { Cluster } from './recognition/name/mention.ts';
import { findShortNominalMentions } from './entities/nominals.ts';
import { locatePlaces } from './entities/locate.ts';
import { findFirstPersons, resolvePronouns } from './entities/pronouns.ts';
import { otherLanguage } from './language/other-language.ts';
import { createLexicon } from './lexicon/lexicon.ts';
import type { LexiconFiles } from './lexicon/lexicon.ts';
import { findNames } from './recognition/find-names.ts';
import { resolveNames } from './recognition/resolve-names.ts';
import { findCues } from './quotes/cues.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { findQuotedSpans, quotedSpanIndexes } from './quotes/marks.ts';
import { createTagger, decodeModel } from './tagger/tagger.ts';
import { foldWord } from '../text/fold.ts';
import { createLineTokenizer } from './document/lines.ts';
import { tokenizeDocument, spanOf, textBetween } from './document/document.ts';
import type { TokenizedDocument } from './document/document.ts';

type OnProgress = (share: number) => void;

/** Finds entities, quotes and dates in texts. Created once and reused for many texts. Deterministic. */
export interface Analyzer {
  /**
   * @param onProgress receives the completed share, 0 to 1, at intervals during the analysis of a long text
   * @param encoded what `encode` returned for the same text and context; names are found more reliably with it
   */
  analyze(
    text: string,
    context?: AnalysisContext,
    onProgress?: OnProgress,
    encoded?: TagScores | null,
  ): Analysis;
  /** Runs the encoder, which takes thirty times as long as the rest; null without one, and for a text that is not English. Rejects when it cannot be loaded. */
  encode(text: string, context?: AnalysisContext, onProgress?: OnProgress): Promise<TagScores | null>;
}

/** Data that the analyzer needs besides the code: the bytes of the files in `data/lexicon`. */
export interface AnalyzerResources extends LexiconFiles {
  /** `tagger.bin` */
  readonly tagger: Uint8Array;
}

const mentionsOf = (document: TokenizedDocument, { mentions }: Cluster): Mention[] =>
  mentions
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, end, type }) => {
      const span = spanOf(document, first, end);
      return { ...span, text: document.text.slice(span.start, span.end), type };
    });

/** The analysis of a masked text with the words of the text itself. */
function withTextsOf(text: string, { entities, quotes, dates }: Analysis): Analysis {
  const own = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    text: text.slice(span.start, span.end),
  });
  return {
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(own) })),
    quotes: quotes.map(own),
    dates: dates.map(own),
  };
}

export interface AnalyzerOptions {
  /**
   * When false, each sentence is analyzed independently and the kind of a name is not unified over the text. For ablation only.
   */
  readonly unifyKinds?: boolean;
  /**
   * Minimum number of lines and sentences cached between texts, so that a new version of a text only re-tokenizes and re-tags
   * what changed. Does not affect the result. A book of 200,000 words takes about 15 MB.
   */
  readonly keep?: number;
  /** Opens the encoder at its first use. Rejects when it cannot be loaded. */
  readonly openEncoder?: (() => Promise<Encoder>) | null;
}

/** @throws RangeError when a resource file is malformed */
export function createAnalyzer(
  resources: AnalyzerResources,
  { unifyKinds = true, keep = 0, openEncoder = null }: AnalyzerOptions = {},
): Analyzer {
  const lexicon = createLexicon(resources);
  const table = lexicon.names;
  const tagger = createTagger(decodeModel(resources.tagger), lexicon, keep);
  const lines = createLineTokenizer(table, keep);
  function analyzeText(
    text: string,
    context: AnalysisContext,
    onProgress: OnProgress,
    encoded: TagScores | null,
  ): Analysis {
    const document = tokenizeDocument(text, lines);
    onProgress(0.1);
    const tagged = findNames(document, tagger, table, (share) => onProgress(0.1 + 0.6 * share), encoded);
    const names = unifyKinds ? resolveNames(document, tagged, table) : tagged;
    onProgress(0.75);
    const { clusters, placed } = clusterNames(document, names, table);
    const descriptions = new Map(
      clusters.map((cluster) => [cluster, describeCluster(document, cluster, table)] as const),
    );
    const facts = new Map(
      clusters.map((cluster) => {
        const description = descriptions.get(cluster) ?? null;
        const own = factsOf({ kind: cluster.kind, name: cluster.name, description }, lexicon.gazetteer);
        return [cluster, own] as const;
      }),
    );
    const roles = new Map(
      clusters.map((cluster) => {
        const words = new Set(foldWord(descriptions.get(cluster) ?? '').split(/[^\p{L}]+/u));
        return [cluster, { words, country: facts.get(cluster)?.country ?? null }] as const;
      }),
    );
    const nominals = findShortNominalMentions(document, placed, roles, lexicon.gazetteer);
    const quotedSpans = findQuotedSpans(document);
    const spanIndexes = quotedSpanIndexes(document.tokens.length, quotedSpans);
    const named = [...placed, ...nominals].toSorted((a, b) => a.first - b.first);
    const cues = findCues(document, named, spanIndexes);
    const pronouns = resolvePronouns(document, named, cues, spanIndexes, table);
    onProgress(0.9);
    const quotes = findQuotes(document, quotedSpans, spanIndexes, cues, [...named, ...pronouns]);
    const firstPersonPronouns = findFirstPersons(document, quotes, spanIndexes);
    for (const { cluster, first, end, type } of [...nominals, ...pronouns, ...firstPersonPronouns])
      cluster.mentions.push({ first, end, type });
    const dates = findDates(text, context.publishedAt ?? null);

    const idOf = createIds();
    const ids = new Map(clusters.map((cluster) => [cluster, idOf(cluster.kind, cluster.name)]));
    const known: Entity[] = clusters.map((cluster) => {
      const description = descriptions.get(cluster) ?? null;
      const mentions = mentionsOf(document, cluster);
      const { kind, name } = cluster;
      return createEntity({
        id: ids.get(cluster) ?? '',
        kind,
        name,
        description,
        aliases: aliasesOf(name, mentions),
        ...(facts.get(cluster) ?? { role: null, country: null }),
        mentions,
      });
    });
    const entities = locatePlaces(text, known, lexicon.gazetteer);
    return {
      entities: weighEntities(text, [
        ...entities,
        ...dateEntities(dates, idOf),
        ...amountEntities(text, idOf),
      ]),
      quotes: quotes.map(({ first, end, kind, speaker, cue, source }) => {
        const span = spanOf(document, first, end);
        const from = cue?.subject ?? source;
        const subject = from?.mention ?? from;
        return {
          ...span,
          text: text.slice(span.start, span.end),
          kind,
          speaker: speaker ? (ids.get(speaker) ?? null) : null,
          speakerText: subject ? textBetween(document, subject.first, subject.end) : '',
          cue: cue ? spanOf(document, cue.first, cue.end) : null,
        };
      }),
      dates,
    };
  }
  return {
    analyze(text, context = {}, onProgress = () => {}, encoded = null) {
      const masked = maskNoteReferences(text, context.blocks ?? []);
      const language = otherLanguage(masked);
      if (language) return { entities: [], quotes: [], dates: [], language };
      const analysis = analyzeText(masked, context, onProgress, encoded);
      return masked === text ? analysis : withTextsOf(text, analysis);
    },
    async encode(text, context = {}, onProgress = () => {}) {
      if (!openEncoder) return null;
      const masked = maskNoteReferences(text, context.blocks ?? []);
      if (otherLanguage(masked)) return null;
      const document = tokenizeDocument(masked, lines);
      return encodeDocument(document, lexicon, await openEncoder(), onProgress);
    },
  };
}

interface FullAnalysisOptions {
  /** Receives a first analysis before the encoder runs. */
  readonly onDraft?: (draft: Analysis) => void;
  /** As that of `Analyzer.analyze`, for both passes. */
  readonly onProgress?: OnProgress;
  /** Receives the error of an encoder that fails; unless it throws, the result is complete without the encoder. */
  readonly onProblem: (error: unknown) => void;
}

/** Share of the time that the first pass takes. */
const draftShare = 0.1;

/** The analysis with the encoder, if the analyzer has one. */
export async function analyzeFully(
  analyzer: Analyzer,
  text: string,
  context: AnalysisContext,
  { onDraft, onProgress = () => {}, onProblem }: FullAnalysisOptions,
): Promise<Analysis> {
  const draft = onDraft && analyzer.analyze(text, context, (share) => onProgress(draftShare * share));
  if (draft) onDraft(draft);
  let encoded: TagScores | null = null;
  try {
    encoded = await analyzer.encode(text, context, (share) =>
      onProgress(draftShare + (1 - draftShare) * share),
    );
  } catch (error) {
    onProblem(error);
  }
  return draft && !encoded ? draft : analyzer.analyze(text, context, () => onProgress(1), encoded);
}
