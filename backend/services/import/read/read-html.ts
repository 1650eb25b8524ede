import { htmlToArticle } from '../../../../core/extraction/html/html-to-article.ts';
import { parseUrl } from '../../../../core/model/url.ts';
import { nameToUrl, noContainedFiles, resolveInside } from '../../containers/container.ts';
import { preferContained } from './contained-pictures.ts';
import { decodeBytes } from '../encoding/decode.ts';
import { hasEmbeddedZip, openEmbeddedZip } from '../archive/embedded-zip.ts';
import { readWebArchive } from './mhtml.ts';
import { savedPageUrl } from './page-url.ts';
import { parseHtml } from '../html/parse-html.ts';
import { findFileBeside, openFilesBeside } from './sibling-folder.ts';
import type { ReadContent, SourceBytes } from './source-bytes.ts';
import type { Zip } from '../archive/zip.ts';

/** Reads a page that SingleFile saved as a self-extracting archive: `index.html` and its images. */
async function readSelfExtracting(zip: Zip, source: SourceBytes): Promise<ReadContent> {
  const html = decodeBytes(zip.read('index.html') ?? new Uint8Array(), 'html');
  const document = parseHtml(html);
  await preferContained(document, (reference) => {
    const name = resolveInside('', reference);
    return name !== null && zip.names.includes(name) ? nameToUrl(name) : null;
  });
  const outer = decodeBytes(source.bytes.subarray(0, 20_000), 'html');
  return {
    article: htmlToArticle(document, source.url ?? savedPageUrl(html) ?? savedPageUrl(outer)),
    open: (name) => Promise.resolve(zip.read(name)),
  };
}

/** Reads a saved page: alone, with its folder, or with its images in it. */
export async function readHtml(source: SourceBytes): Promise<ReadContent> {
  const { bytes, url: given, charset, folder } = source;
  const zip = hasEmbeddedZip(bytes) ? openEmbeddedZip(bytes) : null;
  if (zip) return readSelfExtracting(zip, source);
  const html = decodeBytes(bytes, 'html', charset);
  const url = given ?? savedPageUrl(html);
  const document = parseHtml(html);
  if (folder === null) return { article: htmlToArticle(document, url), open: noContainedFiles };
  await preferContained(document, async (reference) => {
    const name = await findFileBeside(folder, reference);
    return name === null ? null : nameToUrl(name);
  });
  return { article: htmlToArticle(document, url), open: openFilesBeside(folder) };
}

/** Reads a web archive. */
export async function readMhtml({ bytes, url }: SourceBytes): Promise<ReadContent> {
  const archive = readWebArchive(bytes);
  const pageUrl = url ?? archive.url;
  const absolute = (reference: string): string =>
    parseUrl(reference, pageUrl ?? undefined)?.href ?? reference;
  const document = parseHtml(archive.html, (frame) => archive.frame(frame) ?? archive.frame(absolute(frame)));
  await preferContained(
    document,
    (reference) =>
      [reference, absolute(reference)]
        .filter((name) => archive.part(name) !== null)
        .map((name) => (/^https?:/i.test(name) ? name : nameToUrl(name)))[0] ?? null,
  );
  return {
    article: htmlToArticle(document, pageUrl),
    open: (name) => Promise.resolve(archive.part(name)),
  };
}
