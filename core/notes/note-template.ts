/** What a template can name. */
export interface TemplateFacts {
  readonly title: string;
  readonly author: string;
  readonly site: string;
  readonly url: string;
  /** The highlighted words; empty for the note on an article. */
  readonly quote: string;
  /** Today, YYYY-MM-DD. */
  readonly date: string;
}

export const templateFields = ['title', 'author', 'site', 'url', 'quote', 'date'] as const;

/** The template with its `{{fields}}` filled in; one that nobody knows stays as it is written. */
export const fillTemplate = (body: string, facts: TemplateFacts): string =>
  body.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const field = templateFields.find((each) => each === name.toLowerCase());
    return field ? facts[field] : whole;
  });
