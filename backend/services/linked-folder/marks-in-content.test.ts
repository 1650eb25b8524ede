import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleToMarkdown } from '../../../core/export/article-to-markdown.ts';
import type { ExportItem } from '../../../core/export/item.ts';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import { renderTemplate } from '../../../core/export/template/render.ts';
import { testArticle, testContext, testHighlight } from '../../../core/export/testing/items.ts';
import { mergeRegion, newFileText, regionIds, splitFile } from '../../../core/linked-folder/region.ts';

const [ours, other] = ['a-1', 'b-2'];
const marks = ['begin', 'end'].flatMap((kind) => [ours, other].map((id) => `<!-- lectern:${kind} ${id} -->`));
const pieces = [
  ...marks,
  ...marks.map((mark) => `\n\n~~~\n${mark}\n~~~\n\n`),
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\n\n',
  '```\n',
  '\n---\n',
  '    ',
  '<!--',
  '- ',
  'word',
];
/** Texts that try to be marks. */
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));
const templates = [null, ...builtinTemplates.filter((template) => template.scope === 'article')];

/** The parts of the file of an article whose texts are hostile. */
function partsOf(template: (typeof templates)[number], title: string, text: string, note: string) {
  const article = testArticle([text], { id: ours, title, byline: text, siteName: note, note, tags: [title] });
  const highlights = [testHighlight(article, text, { note })];
  if (template === null) {
    const options = { frontMatter: true, entities: false };
    return splitFile(articleToMarkdown({ article, highlights, analysis: null, ...testContext, options }));
  }
  const item: ExportItem = { article, highlights, analysis: null, corrections: [] };
  return splitFile(renderTemplate(template, [item], testContext)[0]?.text ?? '');
}

test('no text of an article is taken for a mark, however often its file is written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...templates),
      hostile,
      hostile,
      fc.array(hostile, { minLength: 2, maxLength: 4 }),
      (template, title, text, notes) => {
        const write = (note: string) => partsOf(template, title, `x${text}`, note);
        const first = write(notes[0] ?? '');
        const created = newFileText(first, ours);
        let file = `mine above\n\n${created}mine below\n`;
        let { region } = first;
        for (const note of notes) {
          const next = write(note).region;
          file = mergeRegion(file, ours, region, next)?.text ?? '';
          region = next;
        }
        expect(file).toBe(`mine above\n\n${newFileText({ head: first.head, region }, ours)}mine below\n`);
        expect(regionIds(created)).toEqual([ours]);
        expect(mergeRegion(created, other, null, 'secret')).toBeNull();
      },
    ),
  );
});
