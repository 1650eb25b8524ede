import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epub3 } from '../backend/testing/epub.ts';
import { pageOf, pngOf } from '../backend/testing/web-server.ts';

const sample = path.resolve('data/sample/guardian-ng-xi-visit.txt');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lectern = (...args: string[]) => lecternIn({}, ...args);

function lecternIn(env: NodeJS.ProcessEnv, ...args: string[]) {
  const run = spawnSync(process.execPath, ['cli/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LECTERN_DATA: path.join(folder, 'library'), ...env },
  });
  const lines = run.stdout.split('\n').filter(Boolean);
  return {
    code: run.status,
    out: run.stdout,
    err: run.stderr,
    json: () => lines.map((l) => JSON.parse(l) as never),
  };
}

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

interface Extracted {
  file: string;
  title: string;
  siteName: string | null;
  text: string;
  blocks: { kind: string; start: number; end: number }[];
}

describe('lectern extract', () => {
  it('reads the sample like any other text', () => {
    const { code, json } = lectern('extract', '--json', sample);
    const [article] = json() as Extracted[];
    expect(code).toBe(0);
    expect(article?.title).toBe('China’s Xi to visit Russia, Kazakhstan and Belarus');
    expect(article?.siteName).toBe('The Guardian');
    expect(article?.blocks.map((b) => article.text.slice(b.start, b.end)).join('\n')).toBe(article?.text);
  });

  it('reads HTML with its URL, and continues after a file that fails', () => {
    const page = write(
      'pages/a.html',
      `<html lang="en"><head><title>A page</title></head><body><article><h1>A page</h1>${'<p>Words that a person would read, one sentence after another, for a while.</p>'.repeat(8)}<script>alert(1)</script></article></body></html>`,
    );
    write('pages/a.url', 'https://example.org/a');
    const { code, json, err } = lectern('extract', '--json', page, path.join(folder, 'missing.html'));
    const [article] = json() as Extracted[];
    expect(code).toBe(1);
    expect(article?.text).toContain('Words that a person would read');
    expect(article?.text).not.toContain('alert');
    expect(err).toMatch(/missing\.html: .+/);
  });
});

describe('lectern entities', () => {
  it('prints offsets into the original file', () => {
    const text = '\r\n  “We agreed,” Angela Merkel said in Berlin.\r\n';
    const { code, json } = lectern('entities', '--json', write('a.txt', text));
    const [found] = json() as {
      entities: { name: string; mentions: { start: number; end: number; text: string }[] }[];
    }[];
    expect(code).toBe(0);
    const mentions = found?.entities.flatMap((e) => e.mentions) ?? [];
    expect(mentions.length).toBeGreaterThan(0);
    for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(found?.entities.map((e) => e.name)).toContain('Angela Merkel');
  });
});

describe('lectern anchor', () => {
  it('finds anchors in a changed text', () => {
    const job = {
      id: 'one',
      oldText: 'The quick brown fox jumps over the lazy dog.',
      text: 'Yesterday the quick brown fox jumps over the lazy dog.',
      anchors: [{ start: 10, end: 25, exact: 'brown fox jumps', prefix: 'The quick ', suffix: ' over' }],
    };
    const { code, json } = lectern('anchor', '--json', write('jobs.jsonl', `${JSON.stringify(job)}\n`));
    expect(code).toBe(0);
    expect(json()).toEqual([{ id: 'one', results: [{ state: 'moved', start: 20, end: 35, score: 1 }] }]);
  });

  it('finds a quote without context, and does not match only its beginning', () => {
    const job = {
      id: 'two',
      text: 'We will visit Russia in May. They visit Rus and others. Moscow is old.',
      anchors: [
        { exact: 'visit Moscow' },
        { exact: 'visit Moscow', start: 0, end: 12, prefix: '', suffix: '' },
        { exact: 'visit Rus ' },
      ],
    };
    const { code, json } = lectern('anchor', '--json', write('jobs.jsonl', `${JSON.stringify(job)}\n`));
    expect(code).toBe(0);
    const [{ results } = { results: [] }] = json() as {
      results: { state: string; start: number | null }[];
    }[];
    expect(results.map(({ state }) => state)).toEqual(['orphaned', 'orphaned', 'moved']);
    expect(results[2]?.start).toBe(34);
  });

  it('reports the line that is not a valid job', () => {
    const { code, err } = lectern('anchor', '--json', write('jobs.jsonl', '{"id":"x"}\n'));
    expect(code).toBe(1);
    expect(err).toContain('jobs.jsonl:1');
  });
});

describe('the library', () => {
  it('shows an article as extracted, with entity offsets into that text', () => {
    const page = write(
      'captioned/page.html',
      `<title>The bridge of Oslo</title><article><p>The council of Oslo met on Monday, and after a debate of three hours it decided to close the bridge.</p>
      <figure><img src="https://x.example/b.jpg" width="600" height="400"><figcaption>Anna Ames in Bergen, at dusk</figcaption></figure>
      <p>Anna Ames said that the work, which the state of Norway pays, will cost two million and take until the spring of next year.</p></article>`,
    );
    const [extracted] = lectern('extract', '--json', page).json() as Extracted[];
    const [added] = lectern('import', '--json', page).json() as { id: string }[];
    const id = added?.id ?? '';
    const [shown] = lectern('show', '--json', id).json() as Extracted[];
    expect(shown?.text).toBe(extracted?.text);
    expect(shown?.text).not.toContain('dusk');
    expect(shown).toMatchObject({ blocks: (extracted as unknown as { blocks: unknown }).blocks });
    const [found] = lectern('entities', '--json', id).json() as {
      entities: { mentions: { start: number; end: number; text: string }[] }[];
    }[];
    const mentions = found?.entities.flatMap((entity) => entity.mentions) ?? [];
    expect(mentions.map(({ text }) => text)).toContain('Anna Ames');
    for (const { start, end, text } of mentions) expect(shown?.text.slice(start, end)).toBe(text);
    const [whole] = lectern('show', '--json', '--captions', id).json() as Extracted[];
    expect(whole?.text).toContain('Anna Ames in Bergen, at dusk');
  });

  it('shows passages left out of a page, of a file and of an article', () => {
    const line = (n: number): string =>
      `<p>Part ${n}: the council met on Monday, and after a debate of three hours, it decided to close the bridge.</p>`;
    const box =
      '<div class="promo-box"><p>While the bridge is closed, a ferry crosses the harbor every hour, and dogs are free.</p></div>';
    const page = write(
      'bridge.html',
      `<html><head><title>The bridge</title></head><body><article>${line(1)}${line(2)}${box}${line(3)}</article></body></html>`,
    );
    const [extracted] = lectern('extract', '--json', '--left-out', page).json() as { leftOut: object[] }[];
    expect(extracted?.leftOut).toEqual([
      { after: 2, text: expect.stringContaining('a ferry crosses') as string },
    ]);
    const [added] = lectern('import', '--json', page).json() as { id: string }[];
    const id = added?.id ?? '';
    const [shown] = lectern('show', '--json', '--left-out', id).json() as { leftOut: object[] }[];
    expect(shown?.leftOut).toEqual(extracted?.leftOut);
    expect(lectern('show', '--left-out', id).out).toContain('Left out of the page:');
    expect(lectern('show', id).out).not.toContain('ferry');
  });

  it('imports, lists, shows, exports and checks', () => {
    write('in/note.md', '# A walk\n\nIt was *cold* in Oslo.\n');
    write('in/plain.txt', 'A plain text\n\nWith a paragraph of words that follow its title, and an end.\n');
    const imported = lectern('import', '--json', path.join(folder, 'in'));
    expect(imported.code).toBe(0);
    const added = imported.json() as { id: string; status: string; title: string }[];
    expect(added.map(({ status }) => status)).toEqual(['added', 'added']);
    expect(
      (lectern('import', '--json', path.join(folder, 'in')).json() as { status: string }[])[0]?.status,
    ).toBe('unchanged');

    const listed = lectern('list', '--json').json() as { id: string; title: string }[];
    expect(listed.map(({ title }) => title).toSorted()).toContain('A walk');
    const id = listed.find(({ title }) => title === 'A walk')?.id ?? '';

    const [shown] = lectern('show', '--json', id).json() as (Extracted & { highlights: unknown[] })[];
    expect(shown?.text).toBe('It was cold in Oslo.');
    expect(shown?.highlights).toEqual([]);

    const out = path.join(folder, 'out');
    const [exported] = lectern('export', '--json', id, '--out', out).json() as { id: string; file: string }[];
    expect(exported?.id).toBe(id);
    expect(readFileSync(exported?.file ?? '', 'utf8')).toContain('# A walk');
    const template = path.join(folder, 'mine.liquid');
    writeFileSync(template, '{% # lectern name: "T {{ article.title }}" %}\n## {{ article.title }}\n');
    const [mine] = lectern(
      'export',
      '--json',
      id,
      '--out',
      path.join(folder, 'own'),
      '--template',
      template,
    ).json() as {
      file: string;
    }[];
    expect(readFileSync(mine?.file ?? '', 'utf8')).toBe('## A walk\n');
    expect(mine?.file).toContain('T A walk.md');
    writeFileSync(template, '{% if %}');
    expect(lectern('export', id, '--out', out, '--template', template).err).toMatch(/line:1/);
    lectern('export', id, '--out', out);
    expect(readdirSync(out).length).toBe(2);
    lectern('export', id, '--out', out, '--overwrite');
    expect(readdirSync(out).length).toBe(2);

    expect(lectern('check', '--json').json()).toEqual([{ ok: true, problems: [], repaired: [] }]);
  });

  it('imports e-books and reports updated articles', () => {
    const book = path.join(folder, 'tides.epub');
    writeFileSync(book, epub3(pngOf(1)));
    const page = write('page.html', pageOf('The tide'));
    const url = 'https://example.org/story';
    const run = (...args: string[]) =>
      lectern('import', '--json', ...args).json() as { status: string; title: string; words: number }[];
    expect(run(book)).toMatchObject([
      { file: book, status: 'added', title: 'The Tides', missingPictures: 0 },
    ]);
    expect(run(page, '--url', url)).toMatchObject([{ status: 'added', title: 'The tide' }]);
    write(
      'page.html',
      pageOf('The tide', '<p>A paragraph was added to it on the next day, and a long one.</p>'),
    );
    expect(run(page, '--url', url)).toMatchObject([{ status: 'updated' }]);
    const failing = lectern('import', page, 'http://127.0.0.1:1/none', path.join(folder, 'none.md'));
    expect(failing.code).toBe(1);
    expect(failing.err).toMatch(/127\.0\.0\.1:1\/none: .*didn’t answer/);
    expect(failing.err).toMatch(/none\.md: The file does not exist/);
    const [extracted] = lectern('extract', '--json', book).json() as (Extracted & { leadImage: string })[];
    expect(extracted?.leadImage).toBe('OEBPS/images/cover.png');
  });

  it('round-trips a library through one file', () => {
    write('in/note.md', '# A walk\n\nIt was *cold* in Oslo.\n');
    lectern('import', path.join(folder, 'in'));
    const file = path.join(folder, 'kept', 'all.lecternbackup');
    expect(lectern('backup', '--json', file).json()).toMatchObject([{ ok: true, problems: [], articles: 2 }]);
    expect(lectern('backup', file).code).toBe(1);
    write('in/other.md', '# Another\n\nWritten after the backup.\n');
    lectern('import', path.join(folder, 'in'));
    const [restored] = lectern('restore', '--json', file).json() as { ok: boolean; aside: string }[];
    expect(restored?.ok).toBe(true);
    expect(existsSync(restored?.aside ?? '')).toBe(true);
    expect(lectern('list', '--json').json().length).toBe(2);
    const { code, err } = lectern('restore', write('no.backup', 'words'));
    expect(code).toBe(1);
    expect(err).toContain('isn’t a Lectern backup');
    expect(lectern('list', '--json').json().length).toBe(2);
  });

  it('reports the damage of a library and keeps the file', () => {
    const file = write('library/library.db', 'this is no database, but somebody’s bytes. '.repeat(40));
    const { code, json } = lectern('check', '--json');
    const [result] = json() as { ok: boolean; problems: string[] }[];
    expect(code).toBe(1);
    expect(result?.ok).toBe(false);
    expect(result?.problems.length).toBe(1);
    expect(existsSync(file) && readFileSync(file, 'utf8').startsWith('this is no database')).toBe(true);
  });
});

describe('lectern annotations import', () => {
  it('reports the result of each line, and changes nothing the second time', () => {
    const csv = 'Highlight,Book Title,Book Author\n"Some words",A book,A. Clerk\nonly one field\n';
    const file = write('readwise.csv', csv);
    const first = lectern('annotations', 'import', '--json', file);
    expect(first.code).toBe(1);
    expect(first.err).toContain('row 3');
    expect(first.json()).toMatchObject([
      { file, format: 'readwise', imported: 1, skipped: 0, orphaned: 0, waiting: 1, failed: 1 },
    ]);
    const [again] = lectern('annotations', 'import', '--json', file).json();
    expect(again).toMatchObject({ imported: 0, skipped: 1 });
    expect(lectern('annotations', 'import', write('x.txt', 'A text.')).err).toContain(
      'file format isn’t supported',
    );
    expect(lectern('annotations', 'export', file).code).toBe(2);
  });
});

describe('usage', () => {
  it('says what is wrong with an option', () => {
    expect(lectern('--foo', 'list')).toMatchObject({ code: 2, out: '' });
    expect(lectern('--foo', 'list').err).toContain(
      'lectern list: There is no option --foo. See: lectern list --help',
    );
    expect(lectern('search', 'x', '--limit').err).toContain('--limit takes a value.');
    expect(lectern('--data', '', 'list').err).toContain('--data takes the name of a folder.');
    expect(lectern('list', '--data=').err).toContain('--data takes the name of a folder.');
    expect(lectern('--data')).toMatchObject({ code: 2, out: '' });
    expect(lectern('--data').err).toContain('--data takes the name of a folder');
    for (const query of ['"', ' "" ']) expect(lectern('search', query).code).toBe(2);
  });

  it('creates no library when nothing can be imported', () => {
    const data = path.join(folder, 'new');
    const missing = lectern('import', path.join(folder, 'missing.html'), '--data', data);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('does not exist');
    const json = write('hypothesis.json', '{"total":0,"rows":[]}');
    const clippings = write(
      'kindle.txt',
      'The mill (Doe, Jane)\n- Your Highlight on page 12 | Location 170-172 | Added on Friday, May 3, 2024\n\nThe wheel turns.\n==========\n',
    );
    const exported = lectern('import', json, clippings, '--data', data);
    expect(exported.code).toBe(1);
    expect(exported.err.match(/lectern annotations import/g)).toHaveLength(2);
    expect(existsSync(data)).toBe(false);
  });

  it('prints its help', () => {
    expect(lectern('--help').out).toContain('lectern COMMAND --help');
    expect(lectern('export', '--help').out).toContain('--overwrite');
  });

  it('exits with 2 on wrong usage', () => {
    for (const args of [
      [],
      ['frobnicate'],
      ['extract'],
      ['list', '--all'],
      ['export'],
      ['export', '--all', '--format', 'pdf'],
    ]) {
      const { code, out, err } = lectern(...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).not.toBe('');
    }
  });
});

describe('global options', () => {
  it('are accepted before or after the command', () => {
    const data = path.join(folder, 'other');
    const note = write('note.md', '# A walk\n\nIt was cold in Oslo.\n');
    expect(lectern('--json', '--data', data, 'import', note)).toMatchObject({ code: 0, err: '' });
    const after = lectern('list', '--json', '--data', data);
    expect(after.code).toBe(0);
    expect(after.out).toContain('A walk');
    expect(lectern('--data', data, '--json', 'list').out).toBe(after.out);
    expect(lectern(`--data=${data}`, 'list', '--json').out).toBe(after.out);
    expect(lectern('--json', '--data', data, 'search', 'oslo', '-bergen').out).toContain('A walk');
    expect(lectern('--data', data, 'extract', '--json', note)).toMatchObject({ code: 0 });
    expect(lectern('--help', 'export').out).toContain('--overwrite');
    expect(lectern('--limit', '5', 'search', 'oslo').code).toBe(2);
  });
});

describe('the library’s folder', () => {
  it('is never created by a command that reads', () => {
    const data = path.join(folder, 'missing');
    for (const args of [
      ['list'],
      ['show', 'x'],
      ['search', 'x'],
      ['export', '--all', '--out', path.join(folder, 'out')],
      ['entities', 'x'],
      ['backup', path.join(folder, 'x.lecternbackup')],
      ['check'],
      ['annotations', 'undo', 'x'],
    ]) {
      const { code, out, err } = lectern('--data', data, ...args);
      expect(err).toContain(`There is no library in ${data}`);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(existsSync(data)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(data);
    expect(lectern('list', '--data', data).code).toBe(2);
    expect(readdirSync(data)).toEqual([]);
  });

  it('is relative to the folder from which npm was called', () => {
    const note = write('note.md', '# A walk\n\nIt was cold in Oslo.\n');
    const env = { npm_lifecycle_event: 'lectern', INIT_CWD: folder };
    expect(lecternIn(env, 'import', '--data', 'mine', 'note.md')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(path.join(folder, 'mine', 'library.db'))).toBe(true);
    expect(existsSync(path.resolve('mine'))).toBe(false);
    expect(lecternIn(env, 'list', '--data', 'mine').out).toContain('A walk');
    expect(lecternIn({ ...env, npm_lifecycle_event: 'test' }, 'list', '--data', 'mine').code).toBe(2);
    expect(note).toBe(path.join(folder, 'note.md'));
  });
});

describe('lectern --version', () => {
  it('prints the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(lectern('--version')).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe('lectern search', () => {
  it('finds words and phrases, excludes terms, and marks matches in the snippet', () => {
    const one = write('one.md', '# The harbour\n\nThe **master** closed the gate.\n');
    const two = write('two.md', '# The gate\n\nNobody at the harbour knew why.\n');
    lectern('import', one, two);
    interface Found {
      id: string;
      title: string;
      score: number;
      snippet: string;
      spans: { start: number; end: number }[];
    }
    const { code, json } = lectern('search', 'gate', 'harbour', '--json');
    const found = json() as Found[];
    expect(code).toBe(0);
    expect(found.map(({ title }) => title).toSorted()).toEqual(['The gate', 'The harbour']);
    for (const { snippet, spans, score } of found) {
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end } of spans) expect(snippet.slice(start, end)).toMatch(/^(gate|harbour)$/i);
      expect(score).toBeGreaterThan(0);
    }
    expect((lectern('search', 'gate', '-nobody', '--json').json() as Found[])[0]?.title).toBe('The harbour');
    expect(lectern('search', '"closed the gate" OR xyz', '--limit', '1').out).toContain('The harbour');
    expect(lectern('search', '(((').code).toBe(0);
    expect(lectern('search').code).toBe(2);
    expect(lectern('search', 'gate', '--limit', 'many').code).toBe(2);
  });

  it('says how many articles a search by entity cannot find yet', () => {
    lectern('import', write('one.md', '# The harbour\n\nTheresa May closed the gate.\n'));
    const { code, err } = lectern('search', 'entity:"Theresa May"');
    expect(code).toBe(0);
    // One is the sample.
    expect(err).toMatch(/2 articles have not been analyzed yet/);
    expect(lectern('search', 'gate').err).not.toMatch(/analyzed/);
  });
});
