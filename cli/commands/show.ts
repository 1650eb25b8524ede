import { bodyOf } from '../../core/extraction/body.ts';
import type { Highlight } from '../../core/model/annotation.ts';
import { compareSpans, type TextSpan } from '../../core/model/span.ts';
import { getArticleById } from '../../data/store/articles/articles.ts';
import { getLeftOut } from '../../data/store/revisions/left-out.ts';
import { getPages } from '../../data/store/revisions/pages.ts';
import { pagesToJson } from '../lib/pages.ts';
import { describeLeftOut, leftOutToJson } from '../lib/left-out.ts';
import { correctionsOf } from '../../data/store/corrections/corrections.ts';
import { listHighlights } from '../../data/store/highlights/find-highlights.ts';
import { messageOf, type Command } from '../lib/command.ts';
import { requireInputs } from '../lib/inputs.ts';
import { getColorNames, withLibrary } from '../lib/library.ts';

const toJson = (
  { id, anchor, state, color, note, tags, createdAt, updatedAt }: Highlight,
  spanOf: (span: TextSpan) => TextSpan | null,
): object => ({
  id,
  ...(spanOf(anchor.span) ?? { start: null, end: null }),
  ...anchor.quote,
  state,
  color,
  note,
  tags,
  createdAt,
  updatedAt,
});

export const show: Command = {
  run(inputs, options, output) {
    requireInputs(inputs, 'an article’s ID; `lectern list` shows them');
    withLibrary(options, (db) => {
      const colorNames = getColorNames(db);
      for (const id of inputs) {
        try {
          const article = getArticleById(db, id);
          const highlights = listHighlights(db, id).toSorted((a, b) =>
            compareSpans(a.anchor.span, b.anchor.span),
          );
          const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage, note, tags } = article;
          const { text, blocks, spanOf } = options.captions
            ? { ...article, spanOf: (span: TextSpan) => span }
            : bodyOf(article);
          const annotations = highlights.map(
            (h) =>
              `[${colorNames[h.color]}] ${h.anchor.quote.exact.replaceAll('\n', ' ¶ ')}${h.note ? `\n    ${h.note.replaceAll('\n', '\n    ')}` : ''}`,
          );
          const pages = getPages(db, id);
          const leftOut = options['left-out'] ? getLeftOut(db, id) : null;
          output.result(
            {
              id,
              title,
              byline,
              siteName,
              url,
              publishedAt,
              lang,
              excerpt,
              leadImage,
              text,
              blocks,
              note,
              tags,
              highlights: highlights.map((highlight) => toJson(highlight, spanOf)),
              corrections: correctionsOf(db, article),
              ...(pages.length > 0 ? pagesToJson(pages, { spanOf }) : {}),
              ...leftOutToJson(leftOut),
            },
            [
              title,
              '',
              text,
              '',
              ...annotations,
              ...(note ? ['', note] : []),
              ...describeLeftOut(leftOut),
            ].join('\n'),
          );
        } catch (error) {
          output.problem(id, messageOf(error));
        }
      }
    });
  },
};
