import nlp from 'compromise';
import type { Analysis, Entity, EntityKind, Mention } from '../model/analysis.ts';
import type { AnalysisContext } from './context.ts';

/** Counts the engine's versions: an analysis of an older one is made again. */
export const analysisVersion = 1;

/** Finds out who and what texts are about; made once, used for many texts. Synchronous and deterministic. */
export interface Analyser {
  analyse(text: string, context?: AnalysisContext): Analysis;
}

/** What an analyser needs besides the code: lexicons and weights, as the files in `data/lexicon` have them. */
export interface AnalyserResources {
  readonly names: string;
}

interface Found extends Mention {
  readonly kind: EntityKind;
}

interface Sentence {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

const trimmed = (text: string, start: number, length: number, kind: EntityKind): Found | null => {
  const words =
    /^[^\p{L}\p{N}]*(.*?)(?:['’]s)?[^\p{L}\p{N}]*$/su.exec(text.slice(start, start + length))?.[1] ?? '';
  if (words === '') return null;
  const at = text.indexOf(words, start);
  return { start: at, end: at + words.length, text: words, type: 'name', kind };
};

export function createAnalyser(_resources: AnalyserResources): Analyser {
  return {
    analyse(text) {
      const doc = nlp(text);
      const views = [
        ['person', doc.people()],
        ['place', doc.places()],
        ['organization', doc.organizations()],
      ] as const;
      const entities = new Map<string, { kind: EntityKind; mentions: Found[] }>();
      for (const [kind, view] of views) {
        for (const { offset } of view.json({ offset: true }) as Sentence[]) {
          const mention = trimmed(text, offset.start, offset.length, kind);
          if (!mention) continue;
          const key = `${kind}:${mention.text}`;
          const entity = entities.get(key) ?? { kind, mentions: [] };
          entity.mentions.push(mention);
          entities.set(key, entity);
        }
      }
      const found = [...entities.values()].map(({ kind, mentions }, i): Entity => ({
        id: `e${i + 1}`,
        kind,
        name: mentions[0]?.text ?? '',
        description: null,
        mentions: mentions.map(({ start, end, text: words, type }) => ({ start, end, text: words, type })),
      }));
      return { entities: found, quotes: [], dates: [] };
    },
  };
}
