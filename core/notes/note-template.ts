/** Values that a template can refer to. */
export interface TemplateFacts {
  readonly title: string;
  readonly author: string;
  readonly site: string;
  readonly url: string;
  /** The highlighted text; empty for an article note. */
  readonly quote: string;
  /** Current date, YYYY-MM-DD. */
  readonly date: string;
}

export const templateFields = ['title', 'author', 'site', 'url', 'quote', 'date'] as const;

/** Fills in the `{{fields}}` of a template; unknown ones are left unchanged. */
export const fillTemplate = (body: string, facts: TemplateFacts): string =>
  body.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const field = templateFields.find((each) => each === name.toLowerCase());
    return field ? facts[field] : whole;
  });
