import { Parser, Tokenizer, type Handler, type ParserOptions } from 'htmlparser2';
import { escapeHtml } from '../dom/escape-html.ts';
import { voidElements } from '../dom/serialize.ts';

/**
 * The vocabularies that extraction recognizes by their names without prefix. SVG is not included: the text of a prefixed
 * drawing is read, that of a plain `svg` is not.
 */
const knownNamespaces = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML']);

/** Maximum number of open elements. Well-formed chapters have less than a hundred; the parser's time is quadratic in it. */
const maxDepth = 2_000;

/** XHTML has HTML's named entities (its DTD declares them), which the parser supports in HTML mode only. */
class XhtmlTokenizer extends Tokenizer {
  constructor(options: ParserOptions, callbacks: ConstructorParameters<typeof Tokenizer>[1]) {
    super({ ...options, xmlMode: false }, callbacks);
  }
}

/** `<br></br>` is one line break, and an unclosed `<br>` does not contain the rest of the chapter. */
class XhtmlParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return voidElements.has(name);
  }
}

class TooDeep extends Error {}

/** Serializes what the parser reads as HTML. */
class HtmlWriter implements Partial<Handler> {
  html = '';
  readonly #prefixes = new Set<string>();
  #depth = 0;
  #atStart = false;

  /** The name without a prefix that stands for a known vocabulary: `m:math` is HTML's `math`. */
  #bare(name: string): string {
    const colon = name.indexOf(':');
    return colon !== -1 && this.#prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (!voidElements.has(name)) this.#depth += 1;
    if (this.#depth > maxDepth) throw new TooDeep();
    const entries = Object.entries(attributes);
    for (const [key, value] of entries)
      if (key.startsWith('xmlns:') && knownNamespaces.has(value)) this.#prefixes.add(key.slice(6));
    const written = entries.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
    this.html += `<${this.#bare(name)}${written.join('')}>`;
    this.#atStart = true;
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (!voidElements.has(name)) this.#depth -= 1;
    // An end tag that the source does not have is left to HTML's rules, except where the start tag closed itself.
    const isWritten = !isImplied || this.#atStart;
    this.#atStart = false;
    const bare = this.#bare(name);
    if (isWritten && !voidElements.has(bare)) this.html += `</${bare}>`;
  }

  ontext(text: string): void {
    this.html += escapeHtml(text);
    this.#atStart = false;
  }
}

/**
 * Converts a chapter from XHTML to HTML: self-closing elements get an end tag, CDATA sections become text, prefixes of XHTML
 * and MathML are removed, as are comments, processing instructions and the document type. Markup that is not well-formed is
 * not changed, for the HTML parser to repair; never throws.
 */
export function xhtmlToHtml(xhtml: string): string {
  const writer = new HtmlWriter();
  try {
    new XhtmlParser(writer, { xmlMode: true, Tokenizer: XhtmlTokenizer }).end(xhtml);
  } catch (error) {
    if (error instanceof TooDeep) return xhtml;
    throw error;
  }
  return writer.html;
}
