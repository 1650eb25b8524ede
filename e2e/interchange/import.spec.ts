import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync, crc32 } from 'node:zlib';
import { findViolations } from '../testing/axe.ts';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

/** Encodes a PNG of one color. */
function png(width: number, height: number, [r = 0, g = 0, b = 0]: readonly number[]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: width }, () => [r, g, b]).flat()),
  ]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const sentence =
  'The harbour was closed before dawn, and nobody on the quay could say why it had been done. ';
const page = (
  title: string,
  words = sentence,
): string => `<!doctype html><html lang="en"><head><title>${title}</title></head>
  <body><article><h1>${title}</h1><p>${words.repeat(4)}</p>
  <figure><img src="/blue.png" alt="Blue water"><figcaption>The water at noon.</figcaption></figure>
  <p>${words.repeat(4)}</p><p><img src="/late.png" alt="A late picture"></p><p>${words.repeat(3)}</p></article></body></html>`;

let server: Server;
let origin = '';
let late = false;
let words = sentence;
test.beforeEach(async () => {
  late = false;
  words = sentence;
  server = createServer((request, response) => {
    const send = (type: string, body: string | Buffer): unknown =>
      response.writeHead(200, { 'Content-Type': type }).end(body);
    if (request.url === '/story') return void send('text/html', page('The closed harbour', words));
    if (request.url === '/blue.png') return void send('image/png', png(640, 360, [40, 90, 160]));
    if (request.url === '/late.png' && late) return void send('image/png', png(320, 200, [160, 90, 40]));
    return void response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a web page is imported with its pictures and stays readable offline', async ({
  library,
  reader,
  topBar,
  app,
}) => {
  const { page: window } = app;
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.openLibrary();
  await library.root.getByRole('button', { name: 'Web address…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add from a web address' });
  await dialog.getByRole('textbox').fill('no address at all');
  await dialog.getByRole('textbox').press('Enter');
  await expect(dialog).toContainText('Enter a web address');
  expect(await findViolations(window)).toEqual([]);
  await dialog.getByRole('textbox').fill(`${origin}/story\n${origin}/none`);
  await dialog.getByRole('button', { name: 'Download 2 pages' }).click();
  // Declined: the dialog stays, and nothing was fetched.
  await expect.poll(() => app.takeQuestions()).toEqual([expect.stringContaining(new URL(origin).host)]);
  await app.answerQuestion('Download pages');
  await dialog.getByRole('button', { name: 'Download 2 pages' }).click();

  const summary = window.getByRole('dialog', { name: 'Import' });
  await expect(summary).toContainText('has no page at this address (404)');
  expect(await findViolations(window)).toEqual([]);
  await summary.getByRole('button', { name: 'Done' }).click();
  await library.open('The closed harbour');
  await expect(reader.title).toHaveText('The closed harbour');
  const shown = () => reader.root.getByRole('img', { name: 'Blue water' });
  await expect.poll(() => shown().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
  await expect(reader.root.getByRole('group', { name: 'Missing image: A late picture' })).toBeVisible();
  expect(await findViolations(window)).toEqual([]);
  late = true;
  await app.answerQuestion('Download image');
  await reader.root.getByRole('button', { name: 'Download the image: A late picture' }).click();
  const second = reader.root.getByRole('img', { name: 'A late picture', exact: true });
  await second.scrollIntoViewIfNeeded();
  await expect.poll(() => second.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);

  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  await app.restart();
  await topBar.openLibrary();
  await library.open('The closed harbour');
  await expect.poll(() => shown().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
});

test('an import is undone from its message and from the top bar, and redone', async ({
  library,
  reader,
  topBar,
}) => {
  const { messages } = topBar;
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.openLibrary();
  await library.paste('The thin ice\n\nNobody went out to look at the harbor.');
  await expect(messages).toContainText('Added “The thin ice”.');
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(library.article('The thin ice')).toHaveCount(0);
  await expect(messages).toContainText('Undone: import “The thin ice”. Articles it added are in the trash');
  await topBar.redo();
  await expect(library.article('The thin ice')).toBeVisible();
  await topBar.undo();
  await expect(library.article('The thin ice')).toHaveCount(0);
  await library.shelf('Trash').click();
  await expect(library.article('The thin ice')).toBeVisible();
});

test('an article whose import is undone is closed', async ({ library, reader, topBar }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.openLibrary();
  await library.paste('The thin ice\n\nNobody went out to look at the harbor.');
  await expect(topBar.messages).toContainText('Added “The thin ice”.');
  await library.open('The thin ice');
  await expect(reader.title).toHaveText('The thin ice');
  await topBar.undo();
  await expect(library.root).toBeVisible();
  await expect(library.article('The thin ice')).toHaveCount(0);
  await expect(topBar.messages).toContainText(
    'Undone: import “The thin ice”. Articles it added are in the trash',
  );
});
