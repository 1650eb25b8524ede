import { Liquid } from 'liquidjs';
import { registerFilters } from './filters.ts';
import { escapeMarkdown, escapeYaml, SafeText, toPlainText } from './safe-text.ts';
import { TemplateError } from './template.ts';

/** Limits: template length in UTF-16 code units, run time in ms, and output length in code units. */
const limits = { source: 200_000, time: 3_000, output: 20_000_000 };

/** Escaping depends on the context in which a value is written. */
export type TemplatePlace = 'markdown' | 'yaml' | 'fileName';

const escapes: Readonly<Record<TemplatePlace, (value: unknown) => string>> = {
  markdown: (value) => escapeMarkdown(toPlainText(value)),
  yaml: escapeYaml,
  fileName: toPlainText,
};

/** No file access, no prototype access, and limited time and memory. */
function createEngine(place: TemplatePlace, isImported: (note: string) => boolean): Liquid {
  const engine = new Liquid({
    templates: {},
    relativeReference: false,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    parseLimit: limits.source,
    renderLimit: limits.time,
    memoryLimit: limits.output,
    outputEscape: (value: unknown) => (value instanceof SafeText ? value.text : escapes[place](value)),
  });
  registerFilters(engine, isImported);
  return engine;
}

/** Describes a syntax error with its line. */
function toTemplateError(error: unknown): TemplateError {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const plain = /parse length limit|template render limit|memory alloc limit/.test(message)
    ? 'The template is too long, runs too long or writes too much. Make it shorter.'
    : message.replace(/^\w*Error: /, '').replace(/, file:[^,]*/, '');
  return new TemplateError(plain, { cause: error });
}

/**
 * Renders a template with the given values. Throws `TemplateError`.
 * @param isImported whether a note may contain text from another program; by default none does
 */
export function renderPart(
  source: string,
  variables: object,
  place: TemplatePlace,
  isImported: (note: string) => boolean = () => false,
): string {
  try {
    return String(createEngine(place, isImported).parseAndRenderSync(source, variables));
  } catch (error) {
    throw toTemplateError(error);
  }
}
