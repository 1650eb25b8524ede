import { Scalar, stringify } from 'yaml';
import { namedKinds } from '../model/analysis.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { articleLink } from '../model/link.ts';
import { cleanLine } from './clean-text.ts';
import { inertYaml, isEvaluated } from './evaluated-text.ts';

/** The properties at the top of an exported file; unknown ones are omitted. */
export function frontMatterOf(
  article: Article,
  analysis: Analysis | null,
  exportedAt: string,
): Record<string, string | string[]> {
  const entities = analysis?.entities.filter((entity) => namedKinds.includes(entity.kind)) ?? [];
  const properties: Record<string, string | string[]> = { title: cleanLine(article.title) || 'Untitled' };
  const add = (name: string, value: string | null): void => {
    if (value !== null && cleanLine(value) !== '') properties[name] = cleanLine(value);
  };
  add('author', article.byline);
  add('site', article.siteName);
  add('url', article.url);
  add('published', article.publishedAt);
  add('lectern', articleLink(article.id));
  add('exported', exportedAt);
  if (article.tags.length > 0) properties['tags'] = article.tags.map(cleanLine).filter((tag) => tag !== '');
  if (entities.length > 0) properties['entities'] = [...new Set(entities.map((e) => cleanLine(e.name)))];
  return properties;
}

/** A value in double quotes where that is needed to escape what note programs run. */
function quoted(value: string): string | Scalar {
  if (!isEvaluated(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** The properties as YAML between fences, with a newline at the end. */
export function frontMatterToText(properties: Record<string, string | string[]>): string {
  const values = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'string' ? quoted(value) : value.map(quoted),
  ]);
  return `---\n${inertYaml(stringify(Object.fromEntries(values), { lineWidth: 0 }))}---\n`;
}
