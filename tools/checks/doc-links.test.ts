import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';

const withoutCode = (text: string): string =>
  text.replace(/^( *)(```|~~~)[\s\S]*?^ *\2/gm, '').replace(/`[^`\n]*`/g, '');

/** The targets of Markdown links and images that are not on the web. */
const localLinks = (file: string): string[] =>
  [
    ...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\((?!https?:|mailto:|lectern:)<?([^)\s>]+)/g),
  ].flatMap(([, target]) => target ?? []);

/** The fragments by which GitHub links to the headings of a Markdown file. */
const headingIds = (file: string): Set<string> =>
  new Set(
    [...readFileSync(file, 'utf8').matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: inRoot('.') }).toSorted();

it.each(documents)('%s links to files and headings that exist', (document) => {
  const file = inRoot(document);
  const broken = localLinks(file).filter((link) => {
    const [target = '', fragment] = link.split('#');
    const linked = target === '' ? file : path.resolve(path.dirname(file), target);
    if (!existsSync(linked)) return true;
    return fragment !== undefined && !headingIds(linked).has(fragment);
  });
  expect(broken).toEqual([]);
});
