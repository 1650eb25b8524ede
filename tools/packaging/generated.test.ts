import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { table } from '../../cli/table.ts';
import { findOnPath } from '../lib/paths.ts';
import { debianChangelog } from './changelog.ts';
import { bashCompletion, fishCompletion, zshCompletion } from './completions.ts';
import { manPage } from './man-page.ts';
import { metainfo } from './metainfo.ts';
import { sourceDate } from './source-date.ts';
import { readFpmArguments } from './fallback-tools/fpm-arguments.ts';

const names = Object.keys(table);

describe('the manual page', () => {
  const page = manPage(table, '1.2.3', '2026-11-24');

  it('lists every command with its options', () => {
    for (const [name, { options }] of Object.entries(table)) {
      expect(page).toContain(`.SS lectern ${name}`);
      for (const option of options) expect(page).toContain(`\\fB\\-\\-${option.replaceAll('-', '\\-')}\\fR`);
    }
  });

  it('escapes roff’s special characters', () => {
    expect(page).toContain('extract \\-\\-json saved\\-pages/');
    expect(page).not.toMatch(/^'/m);
  });

  it.skipIf(!findOnPath(['groff']))('passes groff without warnings', () => {
    const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-Kutf8', '-ww', '-z'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the completions', () => {
  it('contain every command', () => {
    for (const text of [bashCompletion(table), zshCompletion(table), fishCompletion(table)]) {
      for (const name of names) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  it.skipIf(!findOnPath(['bash']))('complete commands, options and formats in bash', () => {
    const complete = (...words: readonly string[]) =>
      spawnSync(
        'bash',
        [
          '-c',
          `${bashCompletion(table)}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lectern; echo "\${COMPREPLY[*]}"`,
          'bash',
          ...words,
        ],
        { encoding: 'utf8' },
      ).stdout.trim();
    expect(complete('lectern', 'exp')).toBe('export');
    expect(complete('lectern', 'export', '--al')).toBe('--all');
    expect(complete('lectern', 'list', '--al')).toBe('');
    expect(complete('lectern', 'export', '--format', 'js')).toBe('jsonld json');
  });
});

describe('the AppStream metadata', () => {
  it('contains the version, and is well-formed XML', () => {
    const xml = metainfo('1.0.0', '2026-11-24', 'https://x.example/?a=1&b=2');
    expect(xml).toContain('<release version="1.0.0" date="2026-11-24" />');
    expect(xml).toContain('?a=1&amp;b=2');
  });
});

describe('the changelog of a Debian package', () => {
  it('contains the changes of the newest version', () => {
    const markdown =
      '# Changelog\n\n## [2.0.0]\n\n### Added\n\n- One\n  more.\n- Two.\n\n### Fixed\n\n- Three.\n\n## [1.0.0]\n\n- Old.\n';
    expect(debianChangelog(markdown, '2.0.0-beta.1', new Date(0))).toBe(
      'lectern (2.0.0~beta.1) stable; urgency=medium\n\n  * One more.\n  * Two.\n  * Three.\n\n' +
        ' -- The Lectern authors <authors@lectern.example>  Thu, 01 Jan 1970 00:00:00 +0000\n',
    );
  });
});

describe('the timestamp of a package', () => {
  it('comes from SOURCE_DATE_EPOCH', async () => {
    expect((await sourceDate({ SOURCE_DATE_EPOCH: '1700000000' })).toISOString()).toBe(
      '2023-11-14T22:13:20.000Z',
    );
  });

  it('otherwise comes from the sources, and is constant', async () => {
    expect(await sourceDate({})).toEqual(await sourceDate({}));
  });
});

describe('readFpmArguments', () => {
  const common = ['-s', 'dir', '--force', '-t', 'deb', '--name', 'x', '--version', '1'];

  it('parses electron-builder’s arguments', () => {
    const order = readFpmArguments([
      ...common,
      '-d',
      'libc6',
      '-d',
      'a | b',
      '--description',
      'short\n long',
      'a=b/=/opt/X',
      'f=/usr/bin/f',
    ]);
    expect(order).toMatchObject({ name: 'x', depends: ['libc6', 'a | b'], summary: 'short' });
    expect(order.files).toEqual([
      ['a=b/', '/opt/X'],
      ['f', '/usr/bin/f'],
    ]);
  });

  it('rejects unknown arguments that it would otherwise ignore', () => {
    expect(() => readFpmArguments([...common, '--deb-field', 'x'])).toThrow('--deb-field');
    expect(() => readFpmArguments(['-t', 'pacman'])).toThrow('pacman');
  });
});
