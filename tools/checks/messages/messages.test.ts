import { describe, expect, it } from 'vitest';
import { parseSource } from '../syntax.ts';
import { checkSource, checkTranslation } from './check-catalog.ts';
import { findProse, findTopLevelCalls } from './scan-source.ts';
import { createUsage } from './usage.ts';

const proseIn = (source: string) =>
  findProse(parseSource('a.tsx', source).program, source).map(({ text }) => text);

describe('texts outside the catalog', () => {
  it('are found in JSX, in shown attributes and in properties', () => {
    expect(
      proseIn(`const A = () => (
        <Dialog title="Export" className="Wide one" size="wide">
          Read the <a href="https://Example.org/A b">manual</a>.
          {isOpen ? 'open' : \`\${count} notes\`}
        </Dialog>
      );
      const b = [{ label: 'Copy', name: 'copy', icon: 'Copy Icon' }];
      const names = { daily: 'Automatic', aside: 'Put aside' };
      toasts.info('Copied the link.');`),
    ).toEqual([
      'Export',
      'Read the',
      'manual',
      'open',
      '… notes',
      'Copy',
      'Copy Icon',
      'Automatic',
      'Put aside',
      'Copied the link.',
    ]);
  });

  it('are not keys, names, types, errors of the program, code or single characters', () => {
    expect(
      proseIn(`import { a } from './A b.ts';
      type Place = 'Left side' | 'Right side';
      const A = () => <b title={t('app.title')} data-x="Some words">{t(\`app.theme.\${theme}\`)} · Lectern</b>;
      if (key === 'Enter') throw new Error('Cannot go on');
      const map = { Escape: 'Esc', view: 'library' };
      const Code = () => <code>{'{{ article.title }} of it'}</code>;`),
    ).toEqual(['· Lectern']);
  });
});

it('calls of t while a module is loaded are found', () => {
  const source = `const a = t('x.y');
      const b = () => t('x.y');
      const c = [t('x.y')];
      const d = kinds.map((kind) => kindLabel(kind));`;
  expect(findTopLevelCalls(parseSource('a.ts', source).program, source)).toEqual([1, 3, 4]);
});

it('keys are used as literals, or by a template that begins with the feature', () => {
  const usage = createUsage();
  usage.add(['settings.title', 'settings.theme.\0', '\0.title']);
  expect(
    ['settings.title', 'settings.theme.dark', 'about.title', 'settings.theme.dark.hint'].map(usage.has),
  ).toEqual([true, true, false, false]);
});

describe('messages', () => {
  it('of the source are valid, complete in their plurals, and typographic', () => {
    expect(
      checkSource('app', {
        'app.good': 'Can’t delete “{title}”…',
        'menu.bad': 'x',
        'app.syntax': '{count, plural, one {#}',
        'app.plural': '{count, plural, other {#}}',
        'app.apostrophe': "can't",
        'app.quotes': 'a "b"',
        'app.dots': 'Wait...',
      }).map((problem) => problem.replace(/: .*/, '')),
    ).toEqual([
      'menu.bad does not begin with the name of the file',
      'app.syntax is no valid message',
      'app.plural lacks the plural category "one"',
      'app.apostrophe has a straight apostrophe',
      'app.quotes has straight quotation marks',
      'app.dots has three dots',
    ]);
  });

  const source = {
    'app.title': 'Library',
    'app.count': '{count, plural, one {# note} other {# notes}} in {title}',
  };

  it('of a translation have the keys and arguments of the source, and the plurals of the language', () => {
    expect(checkTranslation('de', { 'app.count': '{count} Notizen', 'app.old': 'x' }, source)).toEqual([
      'app.title is missing',
      'app.count lacks count: number, title: text',
      'app.count has count: text, which the source has not',
      'app.old is not in the source language',
    ]);
    expect(
      checkTranslation(
        'ar',
        { 'app.title': 'ا', 'app.count': '{count, plural, one {#} other {#}} {title}' },
        source,
      ),
    ).toEqual(['zero', 'two', 'few', 'many'].map((each) => `app.count lacks the plural category "${each}"`));
  });

  it('of a translation are not those of the source, but for names and common words', () => {
    const texts = { 'app.a': 'Delete', 'app.b': 'Format', 'app.c': '{a} · {b}' };
    expect(checkTranslation('de', texts, texts).map((problem) => problem.replace(/:.*/, ''))).toEqual([
      'app.a is the same as in the source',
    ]);
  });

  it('of a regional form of the source may be missing', () => {
    expect(checkTranslation('en-GB', {}, source)).toEqual([]);
  });
});
