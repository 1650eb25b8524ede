import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { AppError } from '../../model/error.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { cleanCharacters, collapseSpace } from '../characters.ts';
import { draftText } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { readFrontMatter } from './front-matter.ts';
import { mdastToDrafts } from './mdast-to-drafts.ts';

const generatedTitleLength = 80;
/** Levels of ">" and list signs on one line; the parser's time and stack grow with them. */
const maxNesting = 150;

const isTooDeep = (text: string): boolean =>
  new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d+[.)][ \\t])){${maxNesting}}`, 'm').test(text);

/** Longest Markdown that is read, code units; the parser takes seconds for each million of them. A long book has one. */
const longest = 2_000_000;

function parse(text: string): Root {
  if (text.length > longest) {
    throw new AppError(
      'unsupported',
      'This Markdown file is too large to be read at once. Split it, or name it .txt to open it as plain text.',
    );
  }
  if (isTooDeep(text)) {
    throw new AppError(
      'unsupported',
      'The lists or quotes in this text are nested too deep to be read. Open it as plain text.',
    );
  }
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
}

/** The first heading of the highest level that opens the text is its title, when the front matter gives none. */
function titleHeading(children: readonly RootContent[]): RootContent | null {
  const first = children.find((node) => node.type !== 'yaml' && node.type !== 'definition');
  return first?.type === 'heading' && first.depth === 1 ? first : null;
}

/**
 * Markdown in (CommonMark with GitHub's extensions, YAML front matter), an article out. Raw HTML in it becomes words.
 * Throws AppError `unsupported` for absurd nesting and absurd size.
 */
export function markdownToArticle(markdown: string): ExtractedArticle {
  const root = parse(cleanCharacters(markdown));
  const yaml = root.children[0]?.type === 'yaml' ? root.children[0].value : '';
  const front = readFrontMatter(yaml);
  const heading = titleHeading(root.children);
  const headingText = heading
    ? collapseSpace(
        mdastToDrafts({ type: 'root', children: [heading] }, null)
          .map(draftText)
          .join(' '),
      )
    : '';
  const repeats = heading !== null && (front.title === null || front.title === headingText);
  const children = repeats ? root.children.filter((node) => node !== heading) : root.children;
  const { text, blocks } = assembleBlocks(mdastToDrafts({ type: 'root', children }, front.url));
  return {
    ...front,
    title: front.title ?? (headingText || shortenText(text, generatedTitleLength)),
    excerpt: excerptOf(text, blocks),
    leadImage: blocks.find((block) => block.kind === 'figure')?.image.source ?? null,
    text,
    blocks,
  };
}
