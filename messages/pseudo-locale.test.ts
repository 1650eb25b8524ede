import { expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { pseudoMessage } from './pseudo-locale.ts';

const format = (message: string, values: Readonly<Record<string, unknown>>) =>
  String(new IntlMessageFormat(pseudoMessage(message), 'en').format(values as never));

it('accents and lengthens a message, and shows its ends', () => {
  expect(pseudoMessage('Import files')).toBe('⟦Îɱþöŕţ ƒîļéš~~~~⟧');
});

it('keeps arguments, plurals and tags', () => {
  const message = '{count, plural, one {# note} other {# notes}} in “{title}”';
  expect(format(message, { count: 2, title: 'Ice' })).toMatch(/^⟦2 ñöţéš îñ “Ice”~+⟧$/);
  expect(format('Press <key>A</key>', { key: (parts: string[]) => `[${parts.join('')}]` })).toMatch(
    /^⟦Þŕéšš \[Å\]~+⟧$/,
  );
});
