/** Maximum length in code units of data that is repaired. */
const longest = 500_000;

/**
 * Whether a quotation mark inside a string ends it: what follows continues the JSON. In "The "Sea" mill" the inner ones do not, because
 * a letter follows.
 */
const endsString = (text: string, after: number): boolean =>
  /^\s{0,200}(?:[:}\]]|$|,\s{0,200}(?:["{[}\]\d-]|true|false|null))/.test(text.slice(after, after + 420));

/** Replaces line breaks and other control characters in strings, which JSON does not allow, escapes quotation marks inside strings, and drops commas before brackets. */
function repair(text: string): string {
  let out = '';
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (inString) {
      if (sign === '\\') {
        const next = text[index + 1] ?? '';
        // An escape that JSON does not have.
        out += /["\\/bfnrtu]/.test(next) ? sign + next : next;
        index += 1;
      } else {
        if (sign === '"' && !endsString(text, index + 1)) {
          out += String.raw`\"`;
          continue;
        }
        if (sign === '"') inString = false;
        out += sign < ' ' ? ' ' : sign;
      }
      continue;
    }
    if (sign === '"') inString = true;
    if ((sign === '}' || sign === ']') && out.trimEnd().endsWith(',')) out = out.trimEnd().slice(0, -1);
    out += sign;
  }
  return out;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Parses JSON as web pages contain it: in comments or CDATA, with line breaks or quotation marks in strings, commas before brackets, or a semicolon
 * at the end. Undefined when it cannot be read.
 */
export function parseLooseJson(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:-->|\]\]>)(?:\s*\*\/)?$/, '')
    .trimEnd()
    .replace(/(?:\/\/|\/\*)$/, '')
    .trimEnd()
    .replace(/;$/, '');
  const whole = parse(text);
  if (whole !== undefined || text.length > longest) return whole;
  const escaped = text.includes('&quot;') && !text.includes('"') ? text.replaceAll('&quot;', '"') : text;
  return parse(repair(escaped));
}
