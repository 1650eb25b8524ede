import type { TestApp } from '../../../backend/testing/headless-app.ts';
import { commands, type CommandName } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Random } from '../../lib/random-text.ts';
import { mutateJson } from './mutate-json.ts';
import { valueFor } from './schema-values.ts';
import { check } from './target.ts';

/** Commands that do nothing but ask the system or a person, or start a process. */
const isLeftOut = (name: CommandName): boolean =>
  /^(?:links\.open|program\.show|backups\.restore)/.test(name);

export const fuzzedCommands = (Object.keys(commands) as CommandName[]).filter((name) => !isLeftOut(name));

/** Those that ask and change nothing. */
export const fuzzedQueries = fuzzedCommands.filter((name) => !('changes' in commands[name]));

/** Input of a command: a value for its schema, in some cases with changed parts. */
export function inputFor(name: CommandName, random: Random, texts: readonly string[]): unknown {
  const value = valueFor(commands[name].input, { random, texts });
  return random.below(4) === 0 ? mutateJson(random, value, 2) : value;
}

/** Sends a command; checks that it has no internal error and that its reply is what the contract declares. */
export async function ask(app: TestApp, name: CommandName, input: unknown): Promise<Reply<unknown>> {
  const reply = await app.invoke(name, input);
  const inputText = JSON.stringify(input)?.slice(0, 2_000);
  check(reply.ok || reply.error.code !== 'internal', `${name} has no internal error: ${inputText}`);
  if (!reply.ok) return reply;
  const parsed = commands[name].output.safeParse(reply.value);
  check(
    parsed.success,
    `${name} answers what the contract declares: ${parsed.error?.message ?? ''} ${inputText}`,
  );
  return reply;
}
