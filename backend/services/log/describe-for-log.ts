/**
 * An error whose message is written to the log. The message must not contain anything of the library or of the user:
 * no title, text, address, name or path.
 */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError';
}

/** Messages of the JavaScript engine and of SQLite that name only parts of the program. */
const knownMessages: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[\w$]{1,60}'\)$/,
  /^[\w$.()]{1,80} is not (?:a function|defined|iterable|a constructor)$/,
  /^Cannot access '[\w$]{1,60}' before initialization$/,
  /^Invalid (?:array length|string length|time value)$/,
  /^Maximum call stack size exceeded$/,
  /^[A-Z ]{3,20} constraint failed: [\w., ]{1,200}$/,
  /^no such (?:table|column|function|module): [\w.]{1,80}$/,
  /^(?:database disk image is malformed|database or disk is full|database is locked|disk I\/O error)$/,
  /^(?:attempt to write a readonly database|file is not a database|unable to open database file)$/,
];

/** Codes of errors: Node's (`ENOENT`, `ERR_…`), SQLite's, and those of `AppError` (`not-found`). */
const codeLike = /^[A-Za-z][\w-]{1,60}$/;

function codeOf(error: Error): string | null {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && codeLike.test(code)) return code;
  // An error of another thread has lost its code; the message of a system error begins with it.
  return /^(E[A-Z0-9]{2,20}): /.exec(error.message)?.[1] ?? null;
}

/** A frame of the stack: the function, and the place in a file, whose folders are left out. */
const frameLine =
  /^ {4}at (?:(?<name>(?:async )?[\w$.<>[\] #]{1,120}) \()?(?:.*[\\/])?(?<place>[\w.-]{1,80}:\d+:\d+)\)?$/;

function framesOf({ stack = '', message }: Error): string[] {
  // A message may contain lines that look like frames.
  const start = stack.indexOf(message);
  const rest = start < 0 ? '' : stack.slice(start + message.length);
  return rest.split('\n').flatMap((line) => {
    const { name, place } = frameLine.exec(line)?.groups ?? {};
    return place === undefined ? [] : [`    at ${name ? `${name} (${place})` : place}`];
  });
}

const isSafeMessage = (error: Error): boolean =>
  error.name === 'DiagnosticError' || knownMessages.some((known) => known.test(error.message));

/**
 * Describes an error for the log: its class, code and stack. The message is left out unless it is known to be harmless,
 * because messages contain paths, addresses, and parts of the text that could not be parsed.
 */
export function describeForLog(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${error === null ? 'null' : typeof error}`;
  const name = codeLike.test(error.name) ? error.name : 'Error';
  const code = codeOf(error);
  const head = `${name}${code === null ? '' : ` [${code}]`}${isSafeMessage(error) ? `: ${error.message}` : ''}`;
  const cause = error.cause === undefined ? [] : [`  because: ${describeForLog(error.cause)}`];
  return [head, ...framesOf(error), ...cause].join('\n');
}
