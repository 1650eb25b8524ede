import { strToU8, zipSync } from 'fflate';
import { readSourceBytes } from '../../../backend/services/import/read/read-source.ts';
import { readPasted } from '../../../backend/services/import/read/read-pasted.ts';
import { archiveOf } from '../../../backend/testing/archive.ts';
import { chapter, epub3, zipBook } from '../../../backend/testing/epub.ts';
import { AppError } from '../../../core/model/error.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { imagesOf } from '../../../core/model/block.ts';
import { isSafeLink } from '../../../core/model/link.ts';
import { endingOf, pictureEndings, readPictureShape } from '../../../data/store/pictures/picture-type.ts';
import { areBlocksOf } from '../../../core/model/structure/blocks-of-text.ts';
import { limitStructure } from '../../../core/model/structure/limit-structure.ts';
import { generateText, type Random } from '../../lib/random-text.ts';
import { mutateBytes, mutateText, pick } from '../inputs/mutate.ts';
import { mutateZip } from '../inputs/mutate-zip.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';

/** Checks the invariants of articles: blocks make up the text, links are safe, and the structure can be limited. */
export function checkArticle({ text, blocks, title, leadImage }: ExtractedArticle): void {
  check(areBlocksOf(blocks, text), 'the blocks of an article make up its text');
  check(areBlocksOf(limitStructure(blocks).blocks, text), 'an article keeps its text within the limits');
  check(!/\p{Surrogate}/u.test(text + title), 'a text has no half of a surrogate pair');
  for (const block of blocks) {
    for (const mark of block.marks)
      if (mark.kind === 'link') check(isSafeLink(mark.href), `a link is safe: ${mark.href.slice(0, 80)}`);
    for (const { source } of imagesOf(block))
      check(!/^\s*(?:javascript|vbscript|file):/i.test(source), `a picture is safe: ${source.slice(0, 80)}`);
  }
  check(!/^\s*(?:javascript|file):/i.test(leadImage ?? ''), 'the lead picture is safe');
}

const paragraphs = (random: Random): string[] => generateText(random, 60).split('\n');

/** A page of many kinds of elements. */
function pageFor(random: Random): string {
  const parts = paragraphs(random).map((words) =>
    pick(random, [
      `<p>${words}</p>`,
      `<h2>${words.slice(0, 40)}</h2>`,
      `<ul><li>${words}</li><li><ol start=3><li>${words.slice(0, 20)}</li></ol></li></ul>`,
      `<blockquote><p>${words}</p><pre><code class="language-js">${words.slice(0, 60)}</code></pre></blockquote>`,
      `<table><thead><tr><th>a<th colspan=2>b</tr></thead><tr><td rowspan=2>${words.slice(0, 20)}<td>1<td>2</tr></table>`,
      `<figure><img src="a.png" srcset="a.png 400w, b.png 800w" alt="x"><figcaption>${words.slice(0, 30)}</figcaption></figure>`,
      `<p>${words}<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">${words.slice(0, 50)} <a href="#r1">↩</a></li></ol>`,
      `<p><em>${words.slice(0, 20)}</em> <a href="https://a.example/?q=1">${words.slice(20, 40)}</a><br><math><mfrac><mi>x</mi><mn>2</mn></mfrac></math></p>`,
    ]),
  );
  const head = `<title>${parts.length} parts | Site</title><meta name="author" content="By Ada Reed"><script type="application/ld+json">{"@type":"Article","headline":"x","datePublished":"2020-01-02T03:04:05Z"}</script>`;
  return `<!doctype html><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: now\n--><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>A headline of words</h1>${parts.join('\n')}</article></body></html>`;
}

const markdownFor = (random: Random): string =>
  `---\ntitle: A title\ntags: [a, b]\n---\n# A title\n\n${paragraphs(random)
    .map((words) =>
      pick(random, [
        words,
        `## ${words.slice(0, 30)}`,
        `- ${words}\n  1. *a* **b** [c](https://d.example)`,
        `> ${words}\n>\n> > deeper`,
        `|a|b|\n|-|-|\n|${words.slice(0, 20)}|1|`,
        `\`\`\`js\n${words}\n\`\`\``,
        `${words}[^1]\n\n[^1]: A note.`,
      ]),
    )
    .join('\n\n')}\n`;

/** A target that reads bytes as a file with an ending. */
const fileTarget = (name: string, ending: string, bytesFor: (random: Random) => Uint8Array): FuzzTarget => ({
  name,
  async run(random) {
    try {
      const source = { bytes: bytesFor(random), ending, url: null, charset: null, folder: null };
      const { article, open } = await readSourceBytes(source);
      checkArticle(article);
      for (const image of article.blocks.flatMap(imagesOf).slice(0, 3))
        await open(image.source).catch(onlyAppError);
    } catch (error) {
      onlyAppError(error);
    }
  },
});

/** Rethrows any error other than an `AppError`. */
export function onlyAppError(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

function bookFor(random: Random): Uint8Array {
  const book = epub3(new Uint8Array([137, 80, 78, 71]));
  if (random.below(3) === 0) return mutateBytes(random, book, 12);
  if (random.below(2) === 0) return mutateZip(random, book);
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata><title>T</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;
  return zipBook({
    'OEBPS/book.opf': mutateText(random, opf),
    'OEBPS/a.xhtml': mutateText(
      random,
      chapter('One', `<p>${paragraphs(random).join('</p><p>')}</p><img src="../x.png"/>`),
    ),
    'OEBPS/nav.xhtml': mutateText(
      random,
      chapter('', '<nav><ol><li><a href="a.xhtml#x">One</a></li></ol></nav>'),
    ),
  });
}

/** The beginnings of pictures of each type. */
const pictures = [
  '89504e470d0a1a0a0000000d4948445200000010000000100802000000',
  'ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffda',
  '474946383961100010008000000000ffffff2c00000000100010000002',
  '52494646240000005745425056503820180000003001009d012a1000100001',
  '000000206674797061766966000000006d696631000000006d65746100000000',
].map((hex) => Buffer.from(hex, 'hex'));
const drawing =
  '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="10" viewBox="0 0 1 1"/>';

export const articleTargets: readonly FuzzTarget[] = [
  {
    name: 'pictures',
    run(random) {
      const bytes =
        random.below(4) === 0
          ? strToU8(mutateText(random, drawing))
          : mutateBytes(random, pick(random, pictures), 12);
      const shape = readPictureShape(bytes);
      check(shape === null || pictureEndings.has(endingOf(shape.type)), 'a picture has a known type');
      check((shape?.width ?? 0) >= 0 && (shape?.height ?? 0) >= 0, 'a picture has a size');
    },
  },
  fileTarget('self-extracting', '.html', (random) => {
    const page = `<!doctype html><html><head><title>T</title></head><body><script>x</script><!--`;
    const zip = zipSync({
      'index.html': strToU8(mutateText(random, pageFor(random), 4)),
      'a.png': new Uint8Array(64),
    });
    return Buffer.concat([
      strToU8(page),
      random.below(3) === 0 ? zip : mutateZip(random, zip),
      strToU8('--></body></html>'),
    ]);
  }),
  fileTarget('html', '.html', (random) => strToU8(mutateText(random, pageFor(random), 16))),
  fileTarget('mhtml', '.mhtml', (random) => {
    const archive = archiveOf(mutateText(random, pageFor(random), 4), {});
    return random.below(2) === 0
      ? mutateBytes(random, archive)
      : strToU8(mutateText(random, archive.toString('latin1')));
  }),
  fileTarget('epub', '.epub', bookFor),
  fileTarget('markdown', '.md', (random) => strToU8(mutateText(random, markdownFor(random), 16))),
  fileTarget('text', '.txt', (random) =>
    strToU8(
      mutateText(
        random,
        `A headline\nBy Ada Reed\n3 May 2020\n\n${generateText(random, 80).replaceAll('\n', '\n\n')}\n\nShare this\n© 2020 The Site`,
        16,
      ),
    ),
  ),
  fileTarget('unknown', '', (random) =>
    mutateBytes(random, strToU8(pageFor(random).slice(0, random.below(3_000))), 30),
  ),
  {
    name: 'paste',
    async run(random) {
      const html =
        random.below(3) === 0
          ? null
          : `<!--StartFragment-->${mutateText(random, pageFor(random))}<!--EndFragment-->`;
      try {
        checkArticle(await readPasted(mutateText(random, generateText(random, 40)), html));
      } catch (error) {
        onlyAppError(error);
      }
    },
  },
];
