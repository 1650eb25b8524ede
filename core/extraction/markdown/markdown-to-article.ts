import { messageRef } from '../../../messages/message-keys.ts';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { AppError } from '../../model/error.ts';
import { isWithin, markdownWork } from '../../text/markdown-work.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { cleanCharacters, collapseSpace } from '../characters.ts';
import { draftText } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { takeFormulas } from './formulas.ts';
import { beginsWithFrontMatter, readFrontMatter, tomlToYaml } from './front-matter.ts';
import { mdastToDrafts } from './mdast-to-drafts.ts';

const generatedTitleLength = 80;
/**
 * Limits of the work of parsing: about a minute, and a nesting of quotations and lists that no stack is too small for. Emphasis
 * may nest to any depth.
 */
const limits = { steps: 6_000_000, containers: 150, inlineDepth: Number.POSITIVE_INFINITY };

/** Maximum length of Markdown in code units; parsing takes seconds per million, about one long book. */
const longest = 2_000_000;

/** The extensions of the parser: front matter only where the text begins with metadata, and not with a rule. */
const extensionsFor = (text: string) =>
  beginsWithFrontMatter(text)
    ? {
        extensions: [gfm(), frontmatter(['yaml'])],
        mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
      }
    : { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

function parse(text: string): Root {
  if (text.length > longest) {
    throw new AppError('unsupported', messageRef('errors.read.markdownTooLarge'));
  }
  if (!isWithin(markdownWork(text), limits)) {
    throw new AppError('unsupported', messageRef('errors.read.markdownTooComplex'));
  }
  return fromMarkdown(text, extensionsFor(text));
}

/** Without a title in the front matter, the first heading of the highest level at the start of the text is the title. */
function titleHeading(children: readonly RootContent[]): RootContent | null {
  const first = children.find((node) => node.type !== 'yaml' && node.type !== 'definition');
  return first?.type === 'heading' && first.depth === 1 ? first : null;
}

/** The first block with words, of which a title is made. */
const firstWords = (text: string): string =>
  text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? text;

/**
 * Converts Markdown (CommonMark with GitHub's extensions and YAML or TOML front matter) to an article. Raw HTML becomes text. Throws
 * AppError `unsupported` for excessive nesting or size.
 */
export function markdownToArticle(markdown: string): ExtractedArticle {
  const { text: source, formulas } = takeFormulas(tomlToYaml(cleanCharacters(markdown)));
  const root = parse(source);
  const yaml = root.children[0]?.type === 'yaml' ? root.children[0].value : '';
  const front = readFrontMatter(yaml);
  const heading = titleHeading(root.children);
  const headingText = heading
    ? collapseSpace(
        mdastToDrafts({ type: 'root', children: [heading] }, null, formulas)
          .map(draftText)
          .join(' '),
      )
    : '';
  const repeats = heading !== null && (front.title === null || front.title === headingText);
  const children = repeats ? root.children.filter((node) => node !== heading) : root.children;
  const { text, blocks } = assembleBlocks(mdastToDrafts({ type: 'root', children }, front.url, formulas));
  return {
    ...front,
    title: front.title ?? (headingText || shortenText(firstWords(text), generatedTitleLength)),
    excerpt: excerptOf(text, blocks),
    leadImage: blocks.find((block) => block.kind === 'figure')?.image.source ?? null,
    text,
    blocks,
  };
}
