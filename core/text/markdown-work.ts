/**
 * Estimates the work of parsing Markdown before it is parsed, because the parser takes time quadratic in some constructs and
 * recurses into others. The weights were measured with micromark; a step is about 10 µs.
 */

export interface MarkdownWork {
  /** Estimated steps to parse and render the text. */
  readonly steps: number;
  /** Upper bound of the nesting of quotations and lists. */
  readonly containers: number;
  /** Upper bound of the nesting of emphasis and pictures. */
  readonly inlineDepth: number;
}

const weights = {
  line: 20,
  /** A link, an entity, an HTML tag, an email address. */
  construct: 40,
  emphasis: 3,
  tableCell: 2,
  /** An event between a closing bracket and its opening. */
  visit: 1 / 400,
} as const;

/** Events of the parser for each. */
const eventsOf = { line: 4, construct: 8, emphasis: 4, closing: 2 } as const;

/** The line ends of CommonMark. */
const lineEnd = /\r\n?|\n/;

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The containers (quotations, list items) that a line may open or continue, by its markers and its indentation. */
function containersOf(line: string): number {
  let markers = 0;
  let spaces = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    const next = line[at + 1] ?? ' ';
    if (character === ' ' || character === '\t') spaces += character === '\t' ? 4 : 1;
    else if (character === '>') markers += 1;
    else if ('-+*'.includes(character) && (next === ' ' || next === '\t')) markers += 1;
    else if ((character === '.' || character === ')') && (next === ' ' || next === '\t')) markers += 1;
    else if (character < '0' || character > '9') break;
  }
  return markers + Math.floor(spaces / 2);
}

/** The columns of a table whose delimiter row ("|---|:-:|") is this line; 0 when it is none. */
function tableColumnsOf(line: string): number {
  let columns = 1;
  for (const character of line) {
    if (character === '|') columns += 1;
    else if (!'-: \t>'.includes(character)) return 0;
  }
  return columns;
}

/** Constructs within one line. */
interface Inline {
  /** Characters that may open or close emphasis. */
  emphasis: number;
  constructs: number;
  /** Openings that are searched for their end through the rest of the paragraph: code, comments, instructions. */
  searches: number;
  pictures: number;
  /** Parser events so far: the starts and ends of constructs. */
  events: number;
  /** The numbers of events before the opening brackets that are not closed yet. */
  openings: number[];
  /** Events between closing brackets and their openings; the parser visits each. Without an opening, it visits all. */
  visits: number;
}

const emptyInline = (): Inline => ({
  emphasis: 0,
  constructs: 0,
  searches: 0,
  pictures: 0,
  events: 0,
  openings: [],
  visits: 0,
});

function addConstruct(inline: Inline): void {
  inline.constructs += 1;
  inline.events += eventsOf.construct;
}

function addEmphasis(inline: Inline): void {
  inline.emphasis += 1;
  inline.events += eventsOf.emphasis;
}

function addClosing(inline: Inline): void {
  inline.visits += inline.events - (inline.openings.pop() ?? 0);
  inline.events += eventsOf.closing;
}

function addInline(line: string, inline: Inline): void {
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    const next = line[at + 1] ?? '';
    switch (character) {
      case '*':
      case '~':
        addEmphasis(inline);
        break;
      case '_':
        // Within a word, as in snake_case, it is a letter.
        if (!isWordCharacter(line[at - 1] ?? '') || !isWordCharacter(next)) addEmphasis(inline);
        break;
      case '`':
        if (next !== '`') inline.searches += 1;
        break;
      case '<':
        addConstruct(inline);
        if (next === '!' || next === '?') inline.searches += 1;
        break;
      case '[':
        // Links do not nest; pictures do, in their descriptions.
        if (line[at - 1] === '!') inline.pictures += 1;
        if (line[at - 1] !== '\\') inline.openings.push(inline.events);
        addConstruct(inline);
        break;
      case ']':
        addClosing(inline);
        break;
      case '&':
      case '@':
      case '\\':
      case ':':
        addConstruct(inline);
        break;
    }
  }
}

/** Estimates the work of parsing Markdown. Linear in the length of the text. */
export function markdownWork(text: string): MarkdownWork {
  let steps = 0;
  let deepestContainer = 0;
  let inlineDepth = 0;
  let lines = 0;
  let length = 0;
  let columns = 0;
  let inline = emptyInline();

  const endParagraph = (): void => {
    const { emphasis, constructs, searches, pictures, visits } = inline;
    steps += weights.construct * constructs + weights.emphasis * emphasis + emphasis ** 2 / 80;
    steps += (searches * length) / 250 + weights.visit * visits + weights.tableCell * columns * lines;
    inlineDepth = Math.max(inlineDepth, emphasis / 2, pictures);
    lines = 0;
    length = 0;
    columns = 0;
    inline = emptyInline();
  };

  for (const line of text.split(lineEnd)) {
    const containers = containersOf(line);
    steps += weights.line + containers ** 2 / 20;
    deepestContainer = Math.max(deepestContainer, containers);
    if (line.trim() === '') {
      endParagraph();
      continue;
    }
    lines += 1;
    length += line.length;
    columns = Math.max(columns, tableColumnsOf(line));
    inline.events += eventsOf.line;
    addInline(line, inline);
  }
  endParagraph();
  return { steps, containers: deepestContainer, inlineDepth };
}

/** Whether the work is at most that of the limits. */
export const isWithin = (work: MarkdownWork, limits: MarkdownWork): boolean =>
  work.steps <= limits.steps &&
  work.containers <= limits.containers &&
  work.inlineDepth <= limits.inlineDepth;

/** Limits for a note: about half a second, and a nesting that fits on any stack. */
const noteLimits: MarkdownWork = { steps: 60_000, containers: 50, inlineDepth: 500 };

/** Whether a note can be parsed as Markdown; otherwise it is to be treated as plain text. */
export function isNoteMarkdown(note: string): boolean {
  return isWithin(markdownWork(note), noteLimits);
}
