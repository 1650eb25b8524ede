import { isPrivateHost } from '../../../backend/services/network/private-host.ts';
import { testArticle, testContext, testHighlight } from '../../../core/export/testing/items.ts';
import { renderTemplate } from '../../../core/export/template/render.ts';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import { TemplateError } from '../../../core/export/template/template.ts';
import { toCsv } from '../../../core/export/csv/to-csv.ts';
import { noteToHtml } from '../../../core/export/html/note-html.ts';
import { noteToTree } from '../../../core/export/note-tree.ts';
import { findMarks } from '../../../core/linked-folder/marks.ts';
import { mergeRegion, newFileText, splitFile } from '../../../core/linked-folder/region.ts';
import { parseDeepLink } from '../../../core/model/link.ts';
import { checkWebAddress } from '../../../core/model/web-address.ts';
import { findNoteLinks } from '../../../core/notes/note-links.ts';
import { createMatcher } from '../../../core/search/match.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { wordsOfQuery } from '../../../core/search/query.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { generateText, type Random } from '../../lib/random-text.ts';
import { mutateText, pick } from '../inputs/mutate.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';

/** Templates with constructs that take time or memory. */
const costlyTemplates = [
  '{% for a in (1..1000000) %}{% for b in (1..1000000) %}x{% endfor %}{% endfor %}',
  '{% assign x = "xxxxxxxx" %}{% for a in (1..64) %}{% assign x = x | append: x %}{% endfor %}{{ x }}',
  '{% capture c %}{{ article.text }}{{ c }}{% endcapture %}{{ c | split: "" | join: c }}',
  '{{ article.text | replace: "a", article.text | quote | slug | note: 6 }}',
  '{% for h in highlights %}{{ h | json }}{% endfor %}{{ article.constructor }}{{ article.__proto__.x }}',
  '{% include "/etc/passwd" %}{% render "../x" %}{% layout "x" %}',
];

/** A host of a private network in one of its notations. */
function privateHost(random: Random): string {
  const octets = pick(random, [
    [127, 0, 0, 1],
    [127, random.below(256), random.below(256), random.below(256)],
    [10, random.below(256), random.below(256), random.below(256)],
    [192, 168, random.below(256), random.below(256)],
    [172, 16 + random.below(16), random.below(256), random.below(256)],
    [169, 254, 169, 254],
    [0, 0, 0, 0],
    [100, 64 + random.below(64), 0, 1],
  ]);
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  const groups = `${hex(a * 256 + b, 4)}:${hex(c * 256 + d, 4)}`;
  const dotted = octets.join('.');
  const part = (value: number): string =>
    pick(random, [String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`]);
  return pick(random, [
    dotted,
    String(number),
    `0x${hex(number, 8)}`,
    `0${number.toString(8)}`,
    octets.map(part).join('.'),
    `${part(a)}.${String((b * 256 + c) * 256 + d)}`,
    `${part(a)}.${part(b)}.${String(c * 256 + d)}`,
    `${dotted}.`,
    dotted.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    `[::ffff:${dotted}]`,
    `[::ffff:${groups}]`,
    `[::${dotted}]`,
    `[64:ff9b::${dotted}]`,
    `[64:ff9b:1::${groups}]`,
    `[2002:${groups}::1]`,
    `[::ffff:0:${dotted}]`,
    '[::1]',
    '[fe80::1]',
    '[fc00::1]',
    'localhost',
    'LOCALHOST.',
    'printer.local',
    'a.localhost',
  ]);
}

const lines = (random: Random): string => generateText(random, 30);

export const textTargets: readonly FuzzTarget[] = [
  {
    name: 'linked-folder',
    run(random) {
      const id = 'a-1';
      const before = `# T\n\n${lines(random)}`;
      const synced = newFileText(splitFile(before), id);
      const base = splitFile(before).region;
      const file = mutateText(random, synced, 6);
      const merged = mergeRegion(file, id, random.below(3) === 0 ? null : base, mutateText(random, base, 4));
      if (merged === null) return;
      const marks = findMarks(file);
      const begin = marks.find((mark) => mark.articleId === id && mark.kind === 'begin')?.start ?? 0;
      check(merged.text.startsWith(file.slice(0, begin)), 'what is before the region stays');
      const end = marks.find(
        (mark) => mark.articleId === id && mark.kind === 'end' && mark.start > begin,
      )?.start;
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
    name: 'addresses',
    run(random) {
      const host = privateHost(random);
      const address = `${pick(random, ['http', 'https', 'HTTP'])}://${host}${pick(random, ['', ':80', '/x', '?y', '#z'])}`;
      const parsed = URL.canParse(address) ? new URL(address) : null;
      if (parsed)
        check(isPrivateHost(parsed.hostname), `an address of a private network is recognized: ${address}`);
      const checked = checkWebAddress(mutateText(random, address, 3));
      if ('url' in checked) {
        check(/^https?:$/.test(checked.url.protocol), 'only web addresses are accepted');
        check(/^[\x21-\x7e]+$/.test(checked.url.href), 'an address is shown in ASCII');
        check(
          !checked.url.href.includes('@') || !/^https?:\/\/[^/]*@/.test(checked.url.href),
          'it has no user',
        );
      }
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
            body: mutateText(random, pick(random, [template.body, template.body, ...costlyTemplates]), 4),
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
