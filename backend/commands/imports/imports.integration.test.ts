import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archiveOf } from '../../testing/archive.ts';
import { chapter, epub3, encryptedBook } from '../../testing/epub.ts';
import {
  html,
  pageOf,
  picture,
  pngOf,
  redirect,
  startTestWeb,
  type TestWeb,
} from '../../testing/web-server.ts';
import type { FetchConsent } from '../../services/platform/consent.ts';
import { createTestApp, type TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
let web: TestWeb | null = null;
let folder = '';
beforeEach(() => {
  app = createTestApp();
  folder = path.join(app.folder, 'inputs');
  mkdirSync(folder);
});
afterEach(async () => {
  await app.remove();
  await web?.close();
  web = null;
});

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const importFiles = (...paths: string[]) => app.importedFiles(paths);
const importAddress = async (address: string) => {
  const [result] = await app.imported('import.addresses', { addresses: [address] });
  if (!result) throw new Error('no result');
  return result;
};
const picturesOf = async (id: string | null | undefined) =>
  (await app.get('pictures.list', { articleId: id ?? '' })).map(({ source, url, problem, retry }) => ({
    source: source.replace(web?.origin ?? 'no web', ''),
    there: url !== null,
    problem,
    retry,
  }));

describe('a page from the web', () => {
  test('is saved with its images, each stored once under its URL', async () => {
    web = await startTestWeb({
      '/story': html(
        pageOf(
          'The tide',
          '<figure><img src="/a.png" alt="A"><figcaption>Cap</figcaption></figure><p><img src="b.png"></p>',
        ),
      ),
      '/a.png': picture(pngOf(1)),
      '/b.png': picture(pngOf(1), 'text/plain'),
    });
    const result = await importAddress(`${web.origin}/story#part`);
    expect(result).toMatchObject({ status: 'added', title: 'The tide', problem: null, missingPictures: 0 });
    const article = await app.get('articles.get', { id: result.id ?? '' });
    expect(article).toMatchObject({ source: 'web', url: `${web.origin}/story` });
    const pictures = await app.get('pictures.list', { articleId: article.id });
    expect(pictures.map(({ source }) => source).toSorted()).toEqual([
      `${web.origin}/a.png`,
      `${web.origin}/b.png`,
    ]);
    expect(new Set(pictures.map(({ url }) => url)).size).toBe(1);
    expect(pictures[0]).toMatchObject({ width: 1, height: 1 });
  });

  test('is added although images fail; each has a reason and can be fetched again', async () => {
    let works = false;
    web = await startTestWeb({
      '/story': html(
        pageOf(
          'The tide',
          '<p><img src="/none.png"></p><p><img src="/page.png"></p><p><img src="/later.png"></p>',
        ),
      ),
      '/page.png': html('<p>no picture</p>'),
      '/later.png': (request, response) =>
        works ? picture(pngOf(3))(request, response) : void response.writeHead(500).end(),
    });
    const result = await importAddress(`${web.origin}/story`);
    expect(result).toMatchObject({ status: 'added', missingPictures: 3 });
    const before = await picturesOf(result.id);
    expect(before).toEqual([
      {
        source: '/none.png',
        there: false,
        problem: expect.objectContaining({ key: 'errors.web.missing' }),
        retry: true,
      },
      {
        source: '/page.png',
        there: false,
        problem: expect.objectContaining({ key: 'errors.image.unreadable' }),
        retry: true,
      },
      {
        source: '/later.png',
        there: false,
        problem: expect.objectContaining({ key: 'errors.web.server' }),
        retry: true,
      },
    ]);
    works = true;
    const articleId = result.id ?? '';
    expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 1, missing: 2 });
    expect((await picturesOf(articleId)).map(({ there }) => there)).toEqual([false, false, true]);
    expect(app.events).toContainEqual({ name: 'changed', payload: { topic: 'pictures', articleId } });
  });

  test('fails with a reason, and the others of the batch are added', async () => {
    web = await startTestWeb({
      '/good': html(pageOf('Good')),
      '/loop': redirect('/loop'),
      '/forward': html('<meta http-equiv="refresh" content="0;url=/good"><a href="/good">here</a>'),
      '/pdf': html('%PDF-1.7 ...', 'application/pdf'),
      '/empty': html('<html><body></body></html>'),
    });
    const addresses = ['good', 'loop', 'pdf', 'empty', 'none', 'forward'].map(
      (name) => `${web?.origin}/${name}`,
    );
    const results = await app.imported('import.addresses', { addresses });
    expect(results.map(({ status }) => status)).toEqual([
      'added',
      'failed',
      'failed',
      'failed',
      'failed',
      'unchanged',
    ]);
    expect(results[5]?.id).toBe(results[0]?.id);
    const problems = results.map(({ problem }) => problem?.key ?? '');
    expect(problems[1]).toBe('errors.web.redirects');
    expect(problems[2]).toMatch(/^errors\.read\.pdf/);
    expect(problems[3]).toMatch(/^errors\.read\./);
    expect(problems[4]).toBe('errors.web.missing');
    expect(app.logged).toEqual([]);
  });

  test('is decoded by the charset of its server, or by its content', async () => {
    const russian = 'Привет. Это статья о мостах и реках, и о людях, которые их построили. ';
    const koi = Buffer.from(
      [...pageOf('x', '', russian.repeat(4)).replace('<meta charset="utf-8">', '')].map((letter) => {
        const at = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(letter);
        return at >= 0 ? 0xc0 + at : letter.charCodeAt(0);
      }),
    );
    web = await startTestWeb({
      '/said': html(koi, 'text/html; charset=koi8-r'),
      '/shown': html(koi, 'text/html'),
    });
    for (const name of ['said', 'shown']) {
      const { id } = await importAddress(`${web.origin}/${name}`);
      expect((await app.get('articles.get', { id: id ?? '' })).text).toContain('Это статья о мостах и реках');
    }
  });

  test('is fetched only with consent for exactly this address', async () => {
    const questions: unknown[] = [];
    let consent: FetchConsent = 'declined';
    await app.remove();
    app = createTestApp({
      consent: {
        fetch(question) {
          questions.push(question);
          return Promise.resolve(consent);
        },
      },
    });
    web = await startTestWeb({ '/story': html(pageOf('The tide')) });
    const addresses = [` ${web.origin}/a/../story `, `${web.origin}/story`];
    expect(await app.get('import.addresses', { addresses })).toEqual({ batchId: null });
    expect(questions).toEqual([{ what: 'pages', urls: [`${web.origin}/story`], askedBy: 'user' }]);
    expect(web.asked).toEqual([]);
    // The question showed that the address is one of this computer.
    consent = 'confirmed';
    expect(await app.imported('import.addresses', { addresses })).toMatchObject([{ status: 'added' }]);
    expect(web.asked).toEqual(['/story']);
    expect(await app.imported('import.addresses', { addresses: ['ftp://example.org/x'] })).toMatchObject([
      { status: 'failed', problem: { key: 'errors.web.scheme' } },
    ]);
    expect(questions).toHaveLength(2);
  });

  test('is unchanged when imported again; another text is offered, and the old one is kept', async () => {
    let text = 'The first text of the harbour was rather short, but long enough to be read. ';
    web = await startTestWeb({
      '/story': (request, response) => html(pageOf('The tide', '', text.repeat(4)))(request, response),
    });
    const address = `${web.origin}/story`;
    const { id } = await importAddress(address);
    expect(await importAddress(address)).toMatchObject({ status: 'unchanged', id, updateId: null });
    text = 'The second text of the harbour is quite another one, and somebody has written it again. ';
    const differing = await importAddress(address);
    expect(differing).toMatchObject({ status: 'differs', id });
    const articleId = id ?? '';
    expect(await app.get('articles.get', { id: articleId })).toMatchObject({ textVersion: 1 });
    const updateId = differing.updateId ?? '';
    expect(await app.get('revisions.preview', { updateId })).toMatchObject({
      articleId,
      change: 'text',
      title: 'The tide',
    });
    expect(await app.get('revisions.accept', { updateId })).toEqual({ articleId, textVersion: 2 });
    expect((await app.get('articles.get', { id: articleId })).text).toContain('second text');
    expect((await app.fail('revisions.preview', { updateId })).code).toBe('not-found');
    expect(await app.get('articles.list', null)).toHaveLength(2);
  });

  test('is fetched again on request, and nothing changes until the text is accepted', async () => {
    let text = 'The first text of the harbour was rather short, but long enough to be read. ';
    web = await startTestWeb({
      '/story': (request, response) => html(pageOf('The tide', '', text.repeat(4)))(request, response),
    });
    const { id } = await importAddress(`${web.origin}/story`);
    const articleId = id ?? '';
    expect(await app.get('revisions.fromWeb', { articleId })).toMatchObject({ change: 'none' });
    text = 'The second text of the harbour is quite another one, and somebody has written it again. ';
    const found = await app.get('revisions.fromWeb', { articleId });
    expect(found).toMatchObject({ change: 'text' });
    const updateId = found?.updateId ?? '';
    expect((await app.get('articles.get', { id: articleId })).textVersion).toBe(1);
    await app.get('revisions.discard', { updateId });
    expect((await app.fail('revisions.accept', { updateId })).code).toBe('not-found');
    const pasted = await app.get('import.text', { text: 'A note without an address, of some length.' });
    expect((await app.fail('revisions.fromWeb', { articleId: pasted.id ?? '' })).message).toMatch(
      /no web address/,
    );
  });
});

describe('files', () => {
  const remote = 'https://never.invalid/far.png';

  test('imports a page with the images of its folder, none from the network or from outside', async () => {
    put('secret.png', pngOf(9));
    const file = put(
      'saved/story.html',
      pageOf(
        'The tide',
        `<p><img src="story_files/a.png" srcset="https://never.invalid/big.png 2x"></p><p><img src="../secret.png"></p><p><img src="${remote}"></p>`,
      ),
    );
    put('saved/story_files/a.png', pngOf(1));
    put('saved/story.url', 'https://example.org/story');
    const [result] = await importFiles(file);
    expect(result).toMatchObject({ status: 'added' });
    const pictures = await picturesOf(result?.id);
    expect(pictures[0]).toEqual({ source: 'story_files/a.png', there: true, problem: null, retry: false });
    expect(pictures.filter(({ there }) => there)).toHaveLength(1);
    expect(pictures.find(({ source }) => source === remote)).toMatchObject({
      retry: true,
      problem: expect.objectContaining({ key: 'errors.image.notDownloaded' }),
    });
  });

  test('imports a page that contains its images (SingleFile), and a web archive', async () => {
    const data = `data:image/png;base64,${pngOf(2).toString('base64')}`;
    const [single, archive] = await importFiles(
      put('single.html', pageOf('Single', `<p><img src="${data}" width="640" height="480" alt="In it"></p>`)),
      put(
        'archive.mhtml',
        archiveOf(
          pageOf(
            'Archived',
            '<p><img src="https://example.org/a.png" width="640" height="480"></p><p><img src="cid:x@y" width="640" height="480"></p>',
          ),
          { 'https://example.org/a.png': pngOf(3), 'cid:x@y': pngOf(4) },
        ),
      ),
    );
    const inside = await picturesOf(single?.id);
    expect(inside).toEqual([
      {
        source: expect.stringMatching(/^data:,sha256-[0-9a-f]{64}$/),
        there: true,
        problem: null,
        retry: false,
      },
    ]);
    expect(JSON.stringify(await app.get('articles.get', { id: single?.id ?? '' })).length).toBeLessThan(
      5_000,
    );
    expect(await app.get('articles.get', { id: archive?.id ?? '' })).toMatchObject({
      source: 'mhtml',
      url: 'https://example.org/story',
    });
    expect((await picturesOf(archive?.id)).map(({ there }) => there)).toEqual([true, true]);
  });

  test('imports Markdown with images from the same folder, and a saved page that contains its URL', async () => {
    put('notes/map.png', pngOf(6));
    const [notes, saved] = await importFiles(
      put('notes/walk.md', '# A walk\n\n![The map](map.png)\n\nSome words.\n\n![None](../../none.png)\n'),
      put('saved.html', `<!-- saved from url=(0026)https://example.org/story -->${pageOf('Saved')}`),
    );
    expect(await picturesOf(notes?.id)).toMatchObject([
      { source: 'map.png', there: true },
      { there: false, retry: false },
    ]);
    expect(await app.get('articles.get', { id: saved?.id ?? '' })).toMatchObject({
      url: 'https://example.org/story',
    });
  });

  test('imports an e-book with its cover', async () => {
    const [book] = await importFiles(put('tides.epub', epub3(pngOf(5))));
    expect(book).toMatchObject({ status: 'added', title: 'The Tides', missingPictures: 0 });
    const articleId = book?.id ?? '';
    expect(await app.get('articles.get', { id: articleId })).toMatchObject({ source: 'epub' });
    expect(await app.get('pictures.covers', { articleIds: [articleId] })).toMatchObject([
      { articleId, width: 1 },
    ]);
  });

  test('offers another edition of a book and an edited text as new versions', async () => {
    const nav = 'OEBPS/text/one.xhtml';
    const [first] = await importFiles(put('tides.epub', epub3(pngOf(5))));
    const second = chapter(
      'The Harbour',
      '<p>It was closed before dawn, says the next chapter. A self-closing anchor stops nothing, and nobody minds.</p>',
    );
    const [again] = await importFiles(put('tides-2.epub', epub3(pngOf(5), { [nav]: second })));
    expect(again).toMatchObject({ id: first?.id, status: 'differs' });
    await app.get('revisions.accept', { updateId: again?.updateId ?? '' });
    expect(await app.get('revisions.list', { articleId: first?.id ?? '' })).toHaveLength(2);
    expect(await importFiles(put('tides-2.epub', epub3(pngOf(5), { [nav]: second })))).toMatchObject([
      { status: 'unchanged' },
    ]);
    const walk = '# A walk\n\nThe path goes down to the harbour and along the quay to the old gate.\n';
    const [draft] = await importFiles(put('walk.md', walk));
    const [more] = await importFiles(put('walk.md', `${walk}\nThere it ends.\n`));
    expect(more).toMatchObject({ id: draft?.id, status: 'differs' });
    // The same title with another text is another article.
    const other = '# A walk\n\nNothing of this was ever in the text that has the same name as it.\n';
    expect(await importFiles(put('other.md', other))).toMatchObject([{ status: 'added' }]);
  });

  test('cancels the import of a folder; imported files stay, and the rest can be imported again', async () => {
    for (let n = 0; n < 300; n += 1)
      put(`many/${n}.md`, `# Number ${n}\n\nSome words about the number ${n}.\n`);
    const reply = await app.importDropped([path.join(folder, 'many')]);
    const batchId = reply.ok ? reply.value.batchId : null;
    const id = batchId ?? '';
    const firstBatch = async () => (await app.get('import.batches', null))[0];
    await app.until(async () => ((await firstBatch())?.done ?? 0) >= 5);
    await app.get('import.cancel', { id });
    await app.until(async () => (await firstBatch())?.running === false);
    const batch = await firstBatch();
    const added = batch?.results.filter(({ status }) => status === 'added').length ?? 0;
    const cancelled = batch?.results.filter(({ status }) => status === 'cancelled').length ?? 0;
    expect(batch).toMatchObject({ cancelled: true, total: 300, done: 300 });
    expect(added).toBeGreaterThanOrEqual(5);
    expect(added + cancelled).toBe(300);
    expect(await app.get('articles.list', null)).toHaveLength(added + 1);
    const again = await app.imported('import.retry', { id });
    expect(again).toHaveLength(cancelled);
    expect(await app.get('articles.list', null)).toHaveLength(301);
    expect((await app.get('import.batches', null)).some((each) => each.id === id)).toBe(false);
  });

  test('fetches nothing for a file that claims a URL in the private network', async () => {
    web = await startTestWeb({ '/story': html(pageOf('x')), '/a.png': picture(pngOf(1)) });
    put('story.url', `${web.origin}/story`);
    const [result] = await importFiles(
      put('story.html', pageOf('Claims', `<p><img src="${web.origin}/a.png"></p>`)),
    );
    expect(result?.missingPictures).toBe(1);
    const articleId = result?.id ?? '';
    expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 0, missing: 1 });
    expect((await app.fail('revisions.fromWeb', { articleId })).message).toMatch(/local network/);
    expect(web.asked).toEqual([]);
  });

  test('refuses hostile books and adds the others', async () => {
    const zeros = new Uint8Array(60_000_000);
    const results = await importFiles(
      put('bomb.epub', epub3(pngOf(1), { 'OEBPS/zeros.bin': zeros })),
      put('outside.epub', epub3(pngOf(1), { '../../evil.xhtml': '<p>evil</p>' })),
      put('locked.epub', encryptedBook(pngOf(1))),
      put('cut.epub', epub3(pngOf(1)).subarray(0, 700)),
    );
    expect(results.map(({ status, problem }) => problem?.key ?? status)).toEqual([
      'errors.read.archiveBomb',
      'added',
      'errors.read.bookProtected',
      'errors.read.archiveDamaged',
    ]);
    expect(app.logged).toEqual([]);
  });

  test('reads only files with an absolute path', async () => {
    expect(await app.importDropped(['story.html', '../x.md'])).toEqual({
      ok: true,
      value: { batchId: null },
    });
  });
});

describe('from the clipboard', () => {
  test('rich text keeps its structure', async () => {
    const result = await app.get('import.text', {
      text: 'The tide\nIt comes in.\nIt goes out.',
      html: '<html><body><!--StartFragment--><h1>The tide</h1><ul><li>It <b>comes</b> in.</li><li>It goes <a href="https://a.example/x">out</a>.</li></ul><script>harm()</script><!--EndFragment--></body></html>',
    });
    const article = await app.get('articles.get', { id: result.id ?? '' });
    expect(article).toMatchObject({ source: 'paste', title: 'The tide', text: 'It comes in.\nIt goes out.' });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['listItem', 'listItem']);
    expect(article.blocks.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual(['strong', 'link']);
  });

  test('markup without structure is read as text', async () => {
    const text = 'A headline\n\nBy Ada Reed\n\nSome words of it.\n';
    const result = await app.get('import.text', {
      text,
      html: '<html><body><div>A headline</div></body></html>',
    });
    expect(result.title).toBe('A headline');
  });
});
