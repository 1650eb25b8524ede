import type { Config } from 'stylelint';

/** Distances: steps of the scale, and what is relative to something else. A hairline (1px) is none. */
const distance = String.raw`var\(--[\w-]+(?:, var\(--[\w-]+\))?\)|calc\(.+\)|min\(.+\)|max\(.+\)|0|auto|none|inherit|-?1px|-?[\d.]+(em|%|vh|vw)`;
const distances = new RegExp(`^(${distance})( (${distance}))*$`);

/** What a stylesheet of the window may write down itself; all else is a token (renderer/ui/tokens). */
const config: Config = {
  referenceFiles: ['renderer/**/*.css'],
  reportNeedlessDisables: true,
  rules: {
    'no-unknown-custom-properties': true,
    'no-unknown-custom-media': true,
    'no-duplicate-selectors': true,
    'declaration-block-no-duplicate-properties': true,
    'property-no-unknown': true,
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': [
      'rgb',
      'rgba',
      'hsl',
      'hsla',
      'hwb',
      'lab',
      'lch',
      'oklab',
      'oklch',
      'color',
    ],
    'media-feature-name-disallowed-list': [
      'width',
      'min-width',
      'max-width',
      'height',
      'min-height',
      'max-height',
    ],
    'declaration-property-value-allowed-list': {
      '/^(margin|padding|gap|row-gap|column-gap|inset|top|right|bottom|left|scroll-margin|scroll-padding)/': [
        distances,
      ],
      '/radius$/': [/^(var\(--radius-\w+\)|calc\(var\(--radius-\w+\).+\)|50%|0)( |$)/],
      // In an article, sizes follow that of its text.
      'font-size': [/^var\(--font-size-\d+\)$/, /^[\d.]+em$/, 'inherit'],
      font: ['inherit', /var\(--(font-size-\d+|text-size)|[\d.]+em\b/],
      'line-height': [/^var\(--line-height-\d+\)$/, '0'],
      'z-index': [/^var\(--layer-\w+\)$/],
      // A ring is drawn as a shadow, too.
      'box-shadow': [/^var\(--shadow-\w+\)$/, /^(inset )?(0|3px) 0 0/, 'none'],
    },
    'declaration-property-value-disallowed-list': {
      font: [/[\d.]+(rem|px)/, /\/ [\d.]/],
      '/^(transition|animation)/': [/\d(ms|s)\b/],
      '/^(margin|padding|gap|row-gap|column-gap|inset|top|right|bottom|left|scroll-)/': [/[\d.]+rem/],
    },
  },
  overrides: [
    {
      files: ['renderer/ui/tokens/*.css'],
      rules: { 'color-no-hex': null, 'function-disallowed-list': null },
    },
  ],
};

export default config;
