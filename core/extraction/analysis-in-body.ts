import type { Analysis } from '../model/analysis.ts';
import type { ExtractedArticle } from '../model/article.ts';
import type { TextSpan } from '../model/span.ts';
import { bodyOf } from './body.ts';

/** An analysis of an article's text, mapped to the body; what occurs only in captions is dropped. */
export function spansInBody(
  { entities, quotes, dates }: Analysis,
  article: Pick<ExtractedArticle, 'text' | 'blocks'>,
): Analysis {
  const { text, spanOf } = bodyOf(article);
  const placed = <S extends TextSpan & { readonly text: string }>(spans: readonly S[]): S[] =>
    spans.flatMap((one) => {
      const span = spanOf(one);
      return span ? [{ ...one, ...span, text: text.slice(span.start, span.end) }] : [];
    });
  return {
    entities: entities.flatMap((entity) => {
      const mentions = placed(entity.mentions);
      return mentions.length > 0 || entity.mentions.length === 0 ? [{ ...entity, mentions }] : [];
    }),
    quotes: placed(quotes).map((quote) => ({ ...quote, cue: quote.cue && spanOf(quote.cue) })),
    dates: placed(dates),
  };
}
