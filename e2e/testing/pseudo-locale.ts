import type { Page } from '@playwright/test';
import { pseudoLanguage, sourceLanguage } from '../../messages/languages.ts';
import type { WithBridge } from './bridge.ts';

/** Names that are data. */
const known: readonly RegExp[] = [/^The Guardian$|^Obsidian$/];

/** Words that are the same in every language: names, keys, units and endings; and those of lists and dates of `Intl`. */
const invariant =
  /\.(?:md|png)\b|\band\b|\bat\b|Lectern|Markdown|Chromium|Electron|Node\.js|MIT|Obsidian|Logseq|YAML|HTML|JSON|PDF|Ctrl|Shift|Alt|Esc|Enter|Delete|English|\b(?:AM|PM|px|min|hr|kB|MB|bytes?)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\b|\bF\d+\b|https?:\/\/\S+/g;

/** The visible texts and accessible names of a screen, and the texts that are cut off. */
interface ScreenTexts {
  readonly texts: readonly string[];
  readonly clipped: readonly string[];
}

/** Runs in the page. Skips what a user wrote: articles, and elements of either direction. */
function collectTexts(): ScreenTexts {
  const texts: string[] = [];
  const clipped: string[] = [];
  const isData = (element: Element) =>
    element.closest(
      '.article, [dir]:not(html), code, kbd, pre, .about-parts, .search-help-query, .library-place',
    );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (!parent || text === '' || isData(parent) || parent.closest('script, style, option, .visually-hidden'))
      continue;
    if (!parent.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })) continue;
    texts.push(text);
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    for (let box: Element | null = parent; box && box !== document.documentElement; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      const edges = box.getBoundingClientRect();
      if (overflowX !== 'visible' && (right > edges.right + 1 || left < edges.left - 1)) {
        clipped.push(text);
        break;
      }
    }
  }
  for (const element of document.querySelectorAll(
    '[aria-label], [title], [placeholder], [aria-description]',
  )) {
    if (isData(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) clipped.push('the window scrolls sideways');
  return { texts, clipped };
}

const removeMessages = (text: string): string => {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest;
};

/** Shows a language by its tag, whether it is in the list of languages or not. */
export async function showLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(
    (tag) => (window as unknown as WithBridge).lectern.invoke('settings.set', { language: tag }),
    language,
  );
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/**
 * Switches the window to the language for tests, and back. Returns the texts of the screen that are not messages, or are
 * cut off. The data of the library must not be in Latin script.
 */
async function findUntranslated(page: Page): Promise<string[]> {
  await showLanguage(page, pseudoLanguage);
  const { texts, clipped } = await page.evaluate(collectTexts);
  await showLanguage(page, sourceLanguage);
  const untranslated = texts.filter(
    (text) =>
      /[A-Za-z]{2}/.test(removeMessages(text).replaceAll(invariant, '')) &&
      !known.some((each) => each.test(text)),
  );
  return [
    ...[...new Set(untranslated)].map((text) => `not translated: ${text}`),
    ...[...new Set(clipped)].map((text) => `cut off: ${text}`),
  ];
}

interface ScreenCheck {
  /** Adds what is wrong with the screen as it is now. */
  check(screen: string): Promise<void>;
  readonly problems: readonly string[];
}

/** Checks one screen after another. Dismisses toasts first, which keep the language in which they were shown. */
export function createScreenCheck(page: Page): ScreenCheck {
  const problems: string[] = [];
  return {
    problems,
    async check(screen) {
      const toasts = page.getByRole('region', { name: 'Notifications' });
      for (const toast of await toasts.getByRole('button', { name: 'Dismiss' }).all()) await toast.click();
      problems.push(...(await findUntranslated(page)).map((problem) => `${screen}: ${problem}`));
    },
  };
}
