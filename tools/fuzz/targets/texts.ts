import { parseArchive, parseAnnotationFile } from '../../../core/annotation-import/parse/parse.ts';
import type { ParsedAnnotations } from '../../../core/annotation-import/model.ts';
import { testArticle, testContext, testHighlight } from '../../../core/export/testing/items.ts';
import { renderTemplate } from '../../../core/export/template/render.ts';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import { TemplateError } from '../../../core/export/template/template.ts';
import { toCsv } from '../../../core/export/to-csv.ts';
import { noteToHtml } from '../../../core/export/html/note-html.ts';
import { noteToTree } from '../../../core/export/note-tree.ts';
import { mergeRegion, newFileText, splitFile } from '../../../core/linked-folder/region.ts';
import { parseDeepLink } from '../../../core/model/link.ts';
import { findNoteLinks } from '../../../core/notes/note-links.ts';
import { createMatcher } from '../../../core/search/match.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { wordsOfQuery } from '../../../core/search/query.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { generateText, type Random } from '../../lib/random-text.ts';
import { mutateText, pick } from '../inputs/mutate.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';
import { checkArticle, onlyAppError } from './articles.ts';

const annotationSeeds = [
  '[{"uri":"https://a.example/x","target":[{"source":"https://a.example/x","selector":[{"type":"TextQuoteSelector","exact":"words","prefix":"a ","suffix":" b"}]}],"text":"note","tags":["t"],"created":"2020-01-01T00:00:00Z"}]',
  '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","first":{"items":[{"type":"Annotation","id":"x","target":{"source":"https://a.example/","selector":{"type":"TextQuoteSelector","exact":"words"}},"body":{"type":"TextualBody","value":"note"}}]}}',
  '{"lectern":1,"articles":[{"id":"a","title":"T","url":"https://a.example","text":"One\\nTwo","blocks":[{"kind":"heading","level":2,"start":0,"end":3,"marks":[]},{"kind":"table","start":4,"end":7,"marks":[{"kind":"link","href":"https://x.example","start":4,"end":5}],"rows":[[{"start":4,"end":7,"header":false,"colspan":1,"rowspan":1}]]}],"highlights":[{"id":"h","anchor":{"span":{"start":0,"end":3},"quote":{"exact":"One","prefix":"","suffix":""},"textVersion":1},"color":"yellow","note":"n","tags":["t"]}],"corrections":[]}]}',
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"some, words",T,A,,n,yellow,"a,b",page,1,2020-01-01 00:00:00+00:00\n',
  'title,url,time_added,tags,status\nT,https://a.example,1600000000,a|b,unread\n',
  'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example,T,"words",Unread,1600000000,[]\n',
  'A Title (Reed, Ada)\n- Your Highlight on page 3 | location 100-102 | Added on Sunday, December 18, 2022 3:19:56 PM\n\nSome words.\n==========\n',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Folder</H3><DL><p><DT><A HREF="https://a.example" ADD_DATE="1600000000" TAGS="a,b">T</A><DD>remark</DL></DL>',
  '<html><head><title>Pocket Export</title></head><ul><li><a href="https://a.example" time_added="1600000000" tags="a">T</a></li></ul></html>',
];

function checkAnnotations(parsed: ParsedAnnotations | null): void {
  for (const { url, highlights, content, tags } of parsed?.articles ?? []) {
    check(url === null || /^https?:\/\//i.test(url), 'an address leads to the web');
    check(
      tags.every((tag) => tag.length <= 100),
      'a tag is short',
    );
    for (const { span, quote } of highlights) {
      check(!quote.exact.includes('\0'), 'a quote can be stored');
      check(span === null || (span.start >= 0 && span.start <= span.end), 'a span is in order');
    }
    if (content?.kind === 'article') checkArticle(content.article);
  }
}

const lines = (random: Random): string => generateText(random, 30);

export const textTargets: readonly FuzzTarget[] = [
  {
    name: 'annotations',
    run(random) {
      try {
        checkAnnotations(parseAnnotationFile(mutateText(random, pick(random, annotationSeeds), 10)));
      } catch (error) {
        onlyAppError(error);
      }
    },
  },
  {
    name: 'annotation-archive',
    run(random) {
      const names = ['metadata_0_to_20.json', 'highlights/a.md', 'content/a.html', 'x.csv', '../y.json'];
      const entries = new Map(
        names.map((name) => [
          mutateText(random, name, 1),
          mutateText(
            random,
            name.startsWith('metadata')
              ? '[{"id":"1","slug":"a","title":"T","url":"https://a.example","savedAt":"2020-01-01"}]'
              : pick(random, [...annotationSeeds, '> words\n\nnote #tag\n']),
            6,
          ),
        ]),
      );
      try {
        checkAnnotations(parseArchive(entries));
      } catch (error) {
        onlyAppError(error);
      }
    },
  },
  {
    name: 'linked-folder',
    run(random) {
      const id = 'a-1';
      const before = `# T\n\n${lines(random)}`;
      const made = newFileText(splitFile(before), id);
      const base = splitFile(before).region;
      const file = mutateText(random, made, 6);
      const merged = mergeRegion(file, id, random.below(3) === 0 ? null : base, mutateText(random, base, 4));
      if (merged === null) return;
      const begin = file.indexOf(`<!-- lectern:begin ${id} -->`);
      check(merged.text.startsWith(file.slice(0, begin)), 'what is before the region stays');
      const end = file.indexOf(`<!-- lectern:end ${id} -->`, begin);
      check(merged.text.endsWith(file.slice(end)), 'what is after the region stays');
    },
  },
  {
    name: 'deep-links',
    run(random) {
      const seed = pick(random, [
        'lectern://highlight/abc',
        'lectern://article/abc',
        'lectern://entity/Ada%20Reed',
        'lectern://import?url=https%3A%2F%2Fa.example%2Fx',
      ]);
      const link = parseDeepLink(mutateText(random, seed, 4));
      if (link?.kind === 'import') check(/^https?:\/\//i.test(link.url), 'only web addresses are imported');
      if (link && 'id' in link) check(!/[\s/\p{Cc}]/u.test(link.id), 'an id is one word');
    },
  },
  {
    name: 'search',
    run(random) {
      const query = mutateText(
        random,
        '"some words" tag:a -by:"Ada Reed" (before:2020 OR site:a.example) wor*',
        8,
      ).slice(0, 2_000);
      const parsed = parseQuery(query, { now: new Date('2026-01-01T00:00:00Z') });
      const matcher = createMatcher(wordsOfQuery(parsed));
      const text = mutateText(random, lines(random), 3);
      check(matcher !== null && countWords(text) >= 0, 'a query gives a matcher');
    },
  },
  {
    name: 'templates',
    run(random) {
      const article = testArticle(lines(random).split('\n'), {
        note: mutateText(random, 'A *note* [[Title]]', 3),
        title: mutateText(random, 'Title', 2),
      });
      const highlights = [
        testHighlight(article, article.text.slice(0, 20), { note: mutateText(random, '> note', 3) }),
      ];
      const template = pick(random, builtinTemplates);
      try {
        const files = renderTemplate(
          {
            ...template,
            body: mutateText(random, template.body, 4),
            fileName: mutateText(random, template.fileName, 2),
          },
          [{ article, highlights, analysis: null }],
          testContext,
        );
        for (const { fileName } of files)
          check(!/[/\\\0]|^\.\.?$|^$/.test(fileName), `a file name stays in its folder: ${fileName}`);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
      }
      check(toCsv([{ article, highlights, analysis: null }], testContext).length > 0, 'a table is written');
    },
  },
  {
    name: 'notes',
    run(random) {
      const note = mutateText(
        random,
        '# A\n\n- *b* [[entity:Ada]] `c`\n\n> d[^1]\n\n[^1]: e\n\n|a|b|\n|-|-|\n|c|d|',
        12,
      );
      for (const { start, end } of findNoteLinks(note))
        check(start < end && end <= note.length, 'a link is in the note');
      noteToTree(note, { underDepth: 2, key: 'n' });
      const html = noteToHtml(note, 'n');
      check(!/<(?:script|iframe|img|style|object|embed)\b/i.test(html), 'a note has no active elements');
      check(!/(?:href|src)="\s*(?:javascript|data|vbscript):/i.test(html), 'a note runs no program');
    },
  },
];
