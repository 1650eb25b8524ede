import { assertNever } from '../../model/assert.ts';
import type { Highlight } from '../../model/annotation.ts';
import { createFileNames, type FileNames } from '../file-name.ts';
import type { ExportContext, ExportItem } from '../item.ts';
import { renderPart } from './engine.ts';
import { dayOf, itemFacts } from './facts.ts';
import type { ExportTemplate } from '../../model/export.ts';

/** A rendered file. */
export interface RenderedFile {
  /** The exported articles, at least one. */
  readonly articleIds: readonly string[];
  readonly fileName: string;
  readonly text: string;
}

interface Portion {
  readonly articleIds: readonly string[];
  readonly facts: object;
}

const days = (items: readonly ExportItem[]): string[] =>
  [
    ...new Set(items.flatMap(({ highlights }) => highlights.map(({ createdAt }) => dayOf(createdAt)))),
  ].toSorted();

/** The item for which the file is rendered. */
function portionsOf(
  { scope }: ExportTemplate,
  items: readonly ExportItem[],
  context: ExportContext,
): Portion[] {
  const always = { exported: context.exportedAt, today: dayOf(context.exportedAt) };
  switch (scope) {
    case 'article':
      return items.map((item) => ({
        articleIds: [item.article.id],
        facts: { ...always, ...itemFacts(item, context) },
      }));
    case 'highlight':
      return items.flatMap((item) => {
        const facts = itemFacts(item, context);
        return facts.highlights.map((highlight) => ({
          articleIds: [item.article.id],
          facts: { ...always, ...facts, highlight },
        }));
      });
    case 'day':
      return days(items).map((day) => {
        const isToday = ({ createdAt }: Highlight): boolean => dayOf(createdAt) === day;
        const touched = items.filter(({ highlights }) => highlights.some(isToday));
        const articles = touched.map((item) => {
          const { article, highlights } = itemFacts(item, context, item.highlights.filter(isToday));
          return { ...article, highlights };
        });
        return {
          articleIds: touched.map(({ article }) => article.id),
          facts: { ...always, day, articles, highlights: articles.flatMap(({ highlights }) => highlights) },
        };
      });
    default:
      return assertNever(scope);
  }
}

/** Front matter is enclosed by two lines of three hyphens at the very beginning; a closing tag may precede the last one. */
function splitFrontMatter(body: string): { readonly head: string; readonly rest: string } {
  const found = /^---\r?\n[\s\S]*?\r?\n(?:\{%[^\n]*?%\})?---[ \t]*(?:\r?\n|$)/.exec(body);
  return { head: found?.[0] ?? '', rest: body.slice(found?.[0].length ?? 0) };
}

const tidy = (text: string): string => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;

/**
 * Renders one file: values are escaped for YAML in the front matter and for Markdown below it.
 * @param isImported whether a note may contain text from another program
 */
export function renderBody(body: string, facts: object, isImported?: (note: string) => boolean): string {
  const { head, rest } = splitFrontMatter(body);
  const top =
    head === ''
      ? ''
      : `${renderPart(head, facts, 'yaml', isImported)
          .replace(/\n{2,}/g, '\n')
          .trim()}\n\n`;
  return top + tidy(renderPart(rest, facts, 'markdown', isImported));
}

/**
 * Distinguishes notes with imported text from those that the person wrote. Filters of the template may have changed a note, so if
 * there are imported notes, every note that is not exactly one of the person's counts as imported.
 */
function importedNoteTest(items: readonly ExportItem[]): (note: string) => boolean {
  const own = new Set<string>();
  let hasImported = false;
  for (const { article, highlights, importedNotes = new Set<string>() } of items)
    for (const { id, note } of [article, ...highlights])
      if (importedNotes.has(id)) hasImported = true;
      else own.add(note);
  return (note) => hasImported && !own.has(note);
}

/**
 * Renders articles with a template; no files when it writes one per highlight and there are none. Throws `TemplateError` for
 * errors in the template.
 * @param names the names of the folder's files, to which those of the rendered ones are added
 */
export function renderTemplate(
  template: ExportTemplate,
  items: readonly ExportItem[],
  context: ExportContext,
  names: FileNames = createFileNames(),
): RenderedFile[] {
  const isImported = importedNoteTest(items);
  return portionsOf(template, items, context).map(({ articleIds, facts }) => {
    const fileName = names.add(renderPart(template.fileName, facts, 'fileName'));
    return { articleIds, fileName, text: renderBody(template.body, facts, isImported) };
  });
}
