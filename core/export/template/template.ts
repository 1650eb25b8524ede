import { templateScopes } from '../../model/export.ts';
import type { ExportTemplate, TemplateScope } from '../../model/export.ts';

/** An error in a template; the message describes it and its position for the author. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

const defaultFileName: Readonly<Record<TemplateScope, string>> = {
  article: '{{ article.title }}',
  highlight: '{{ article.title }} – {{ highlight.text | truncatewords: 6 }}',
  day: '{{ day }}',
};

const header = /^\{%-?\s*#\s*lectern\b([^\n]*?)-?%\}[ \t]*\r?\n?/;

/**
 * Parses a template file. Its first line may declare what it applies to and the file name: `{% # lectern each: highlight, name:
 * "{{ article.title }}" %}`. Throws `TemplateError` for an unknown option.
 */
export function readTemplateFile(text: string, name: string): ExportTemplate {
  const found = header.exec(text);
  const options = found?.[1] ?? '';
  const each = /\beach:\s*(\w+)/.exec(options)?.[1] ?? 'article';
  const scope = templateScopes.find((known) => known === each);
  if (!scope)
    throw new TemplateError(`“each: ${each}” is not known; it may be ${templateScopes.join(', ')} (line 1).`);
  return {
    id: name,
    name,
    scope,
    fileName: /\bname:\s*"([^"]*)"/.exec(options)?.[1] ?? defaultFileName[scope],
    body: text.slice(found?.[0].length ?? 0),
  };
}
