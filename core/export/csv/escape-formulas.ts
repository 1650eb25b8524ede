/** Signs that begin a formula, also full-width ones. */
const sign = /[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;

/** What programs ignore or remove before a formula: white space, invisible characters, quotation marks. */
const ignored = /[\s\p{Cc}\p{Cf}"'“”‘’]/u;

/** Characters after which a program may begin another cell: its list separator may not be the comma of the file. */
const separator = /[;\t|\r\n]/;

/**
 * Puts an apostrophe before everything in a CSV field that a spreadsheet would evaluate as a formula: at its beginning, and after
 * characters at which a program with another list separator splits it. A field that begins with a tab or line break gets one too.
 * Reads each character once.
 */
export function escapeFormulas(field: string): string {
  let escaped = '';
  let copied = 0;
  /** Where the cell begins if only ignored characters of it have been read; otherwise -1. */
  let cell = 0;
  const insertAt = (at: number): void => {
    escaped += `${field.slice(copied, at)}'`;
    copied = at;
  };
  if (/^[\t\r\n]/.test(field)) insertAt(0);
  for (let at = 0; at < field.length; at += 1) {
    const character = field.charAt(at);
    if (separator.test(character)) cell = at + 1;
    else if (cell >= 0 && sign.test(character)) {
      insertAt(cell);
      cell = -1;
    } else if (!ignored.test(character)) cell = -1;
  }
  return escaped + field.slice(copied);
}
