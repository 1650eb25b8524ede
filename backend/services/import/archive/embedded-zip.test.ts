import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileKindOf } from '../read/source-kind.ts';
import { readSourceBytes } from '../read/read-source.ts';

const page =
  '<!doctype html><html><head><title>Pears</title></head><body><p>The orchard behind the mill has forty trees.</p></body></html>';

test('a page that SingleFile saved as a self-extracting archive is read from the archive', async () => {
  const archive = zipSync({ 'index.html': strToU8(page) });
  const bytes = Buffer.concat([
    strToU8('<!DOCTYPE html><html><body><div hidden>Please wait...</div><!--'),
    archive,
    strToU8('--></body></html>'),
  ]);
  expect(fileKindOf('.html', bytes)).toBe('html');
  const { article } = await readSourceBytes({
    bytes,
    ending: '.html',
    url: null,
    charset: null,
    folder: null,
  });
  expect(article.text).toBe('The orchard behind the mill has forty trees.');
});
