import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from 'stylelint';

/** Distances: steps of the scale, and what is relative to something else. A hairline (1px) is none. */
const distance = String.raw`var\(--[\w-]+(?:, var\(--[\w-]+\))?\)|calc\(.+\)|min\(.+\)|max\(.+\)|0|auto|none|inherit|-?1px|-?[\d.]+(em|%|vh|vw)`;
const distances = new RegExp(`^(${distance})( (${distance}))*$`);

/** One value of a shorthand, with the arguments of functions in two levels of parentheses. */
const value = String.raw`(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+`;
/** Four values write the right and the left side down; three are the same on both. */
const fourSides = new RegExp(`^${value}(?: ${value}){3}$`);

/** Class names in the selectors of a style sheet. */
const classesIn = (css: string): string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\/|\{[^{}]*\}/g, ' ').matchAll(/\.([a-z][\w-]*)/g)].map(
    ([, name]) => name ?? '',
  );

/** The shared classes: those of renderer/ui outside CSS modules. */
const sharedClasses = globSync('renderer/ui/**/*.css', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.module.css'))
  .flatMap((file) => classesIn(readFileSync(path.join(import.meta.dirname, file), 'utf8')))
  // File names of imports.
  .filter((name) => name !== 'css');

/** A feature places shared classes and components; it does not restyle them (docs/adr/0119). */
const restyled = [
  new RegExp(String.raw`\.(?:${[...new Set(sharedClasses)].join('|')})(?![\w-])`),
  /(?:^|[\s,>+~(])(?:button|input|select|textarea|dialog|kbd)(?![\w-])/,
];

/** What has no flow-relative form in Chromium 114, and sizes, which are the same in both directions. */
const withoutDirection = [/^(min-|max-)?(width|height)$/, /^contain-intrinsic-/, /^overflow-[xy]$/];

/** Shorthands of four sides, which may have up to three values: these are the same on the left and on the right. */
const shorthands = /^(margin|padding|inset|border-(width|color|style|radius)|scroll-(margin|padding))$/;

/** What a stylesheet of the window may write down itself; all else is a token (renderer/ui/tokens). */
const config: Config = {
  referenceFiles: ['renderer/**/*.css'],
  reportNeedlessDisables: true,
  // Only for `--fix`: which sides replace those that were written.
  languageOptions: { directionality: { block: 'top-to-bottom', inline: 'left-to-right' } },
  rules: {
    'no-unknown-custom-properties': true,
    'no-unknown-custom-media': true,
    'no-duplicate-selectors': true,
    'declaration-block-no-duplicate-properties': true,
    'property-no-unknown': true,
    // The window is mirrored in languages that are written from right to left.
    'property-layout-mappings': [
      'flow-relative',
      { ignoreProperties: [...withoutDirection, shorthands, /^(scroll-snap|overscroll)/] },
    ],
    'value-keyword-layout-mappings': ['flow-relative', { ignoreProperties: ['resize'] }],
    'color-no-hex': true,
    'color-named': 'never',
    // Sizes are tokens, or relative to something else.
    'unit-disallowed-list': ['rem'],
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
      '/^(margin|padding|gap|row-gap|column-gap|inset|scroll-margin|scroll-padding)/': [distances],
      '/radius$/': [/^(var\(--radius-\w+\)|calc\(var\(--radius-\w+\).+\)|50%|0)( |$)/],
      // In an article, sizes follow that of its text.
      'font-size': [/^var\(--font-size-\d+\)$/, /^[\d.]+em$/, 'inherit'],
      font: ['inherit', /var\(--(font-size-\d+|text-size)|[\d.]+em\b/],
      // Those of a text and its title depend on its language.
      'line-height': [
        /^var\(--(line-height-\d+|(text|title)-line-height)\)$/,
        /^max\(var\(--line-height-\d+\), var\(--title-line-height\)\)$/,
        '0',
      ],
      'z-index': [/^var\(--layer-\w+\)$/],
      // A ring is drawn as a shadow, too.
      'box-shadow': [/^var\(--shadow-\w+\)$/, /^(inset )?0 0 0/, 'none'],
    },
    'declaration-property-value-disallowed-list': {
      font: [/[\d.]+px/, /\/ [\d.]/],
      [String(shorthands)]: [fourSides],
      '/^(transition|animation)/': [/\d(ms|s)\b/],
    },
  },
  overrides: [
    {
      files: ['renderer/{app,features,lib}/**/*.css'],
      rules: {
        'selector-disallowed-list': [
          restyled,
          { message: 'A feature does not restyle shared classes or controls: add a variant in renderer/ui.' },
        ],
      },
    },
    {
      files: ['renderer/ui/tokens/*.css'],
      rules: { 'color-no-hex': null, 'function-disallowed-list': null, 'unit-disallowed-list': null },
    },
  ],
};

export default config;
