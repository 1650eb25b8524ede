import { assertNever } from '../../model/assert.ts';
import type { Highlight } from '../../model/annotation.ts';
import { createFileNames, type FileNames } from '../file-name.ts';
import type { ExportContext, ExportItem } from '../item.ts';
import { renderPart } from './engine.ts';
import { dayOf, itemVariables } from './variables.ts';
import type { ExportTemplate } from '../../model/export.ts';

/** A rendered file. */
export interface RenderedFile {
  /** The exported articles, at least one. */
  readonly articleIds: readonly string[];
  readonly fileName: string;
  readonly text: string;
}

interface FileInput {
  readonly articleIds: readonly string[];
  readonly variables: object;
}

const days = (items: readonly ExportItem[]): string[] =>
  [
    ...new Set(items.flatMap(({ highlights }) => highlights.map(({ createdAt }) => dayOf(createdAt)))),
  ].toSorted();

/** The variables of each file. */
function fileInputsOf(
  { scope }: ExportTemplate,
  items: readonly ExportItem[],
  context: ExportContext,
): FileInput[] {
  const common = { exported: context.exportedAt, today: dayOf(context.exportedAt) };
  switch (scope) {
    case 'article':
      return items.map((item) => ({
        articleIds: [item.article.id],
        variables: { ...common, ...itemVariables(item, context) },
      }));
    case 'highlight':
      return items.flatMap((item) => {
        const variables = itemVariables(item, context);
        return variables.highlights.map((highlight) => ({
          articleIds: [item.article.id],
          variables: { ...common, ...variables, highlight },
        }));
      });
    case 'day':
      return days(items).map((day) => {
        const isOnDay = ({ createdAt }: Highlight): boolean => dayOf(createdAt) === day;
        const itemsOfDay = items.filter(({ highlights }) => highlights.some(isOnDay));
        const articles = itemsOfDay.map((item) => {
          const { article, highlights } = itemVariables(item, context, item.highlights.filter(isOnDay));
          return { ...article, highlights };
        });
        return {
          articleIds: itemsOfDay.map(({ article }) => article.id),
          variables: {
            ...common,
            day,
            articles,
            highlights: articles.flatMap(({ highlights }) => highlights),
          },
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

const normalizeBlankLines = (text: string): string => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;

/**
 * Renders one file: values are escaped for YAML in the front matter and for Markdown below it.
 * @param isImported whether a note may contain text from another program
 */
export function renderBody(body: string, variables: object, isImported?: (note: string) => boolean): string {
  const { head, rest } = splitFrontMatter(body);
  const frontMatter =
    head === ''
      ? ''
      : `${renderPart(head, variables, 'yaml', isImported)
          .replace(/\n{2,}/g, '\n')
          .trim()}\n\n`;
  return frontMatter + normalizeBlankLines(renderPart(rest, variables, 'markdown', isImported));
}

/**
 * Distinguishes notes with imported text from those that the user wrote. Filters of the template may have changed a note, so if
 * there are imported notes, every note that is not exactly one of the user's counts as imported.
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
  return fileInputsOf(template, items, context).map(({ articleIds, variables }) => {
    const fileName = names.add(renderPart(template.fileName, variables, 'fileName'));
    return { articleIds, fileName, text: renderBody(template.body, variables, isImported) };
  });
}
