import { textOf } from '../../messages/translate.ts';
import type { CommandCall } from '../../contract/schemas/command-call.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../contract/commands.ts';
import { commands } from '../../contract/commands.ts';
import type { Reply } from '../../contract/reply.ts';
import { createEntity } from '../../core/model/analysis.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { createTestFolder } from '../../data/testing/library.ts';
import type { AnalysisEngine } from '../services/analysis/analysis-jobs.ts';
import type { StartedBatch } from '../services/open-files/import-paths.ts';
import { createHeadlessApp } from '../headless-app.ts';
import type { HeadlessApp, HeadlessAppOptions } from '../headless-app.ts';

/** Tools for tests of the handlers. Nothing in the program imports them. */

/** An engine that finds the word "Moscow" and quotes in “…” without speakers, and fails at texts with "FAIL". */
const wordEngine = (): AnalysisEngine & { calls: number } => {
  const engine = {
    version: 'test',
    calls: 0,
    analyze({ text }: { readonly text: string }): Promise<Analysis> {
      engine.calls += 1;
      if (text.includes('FAIL')) return Promise.reject(new Error('this text makes the engine fail'));
      const mentions = [...text.matchAll(/Moscow/g)].map(({ index }) => ({
        start: index,
        end: index + 6,
        text: 'Moscow',
        type: 'name' as const,
      }));
      const entity = createEntity({ id: 'e1', kind: 'place', name: 'Moscow', mentions });
      const quotes = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
        text: words,
        kind: 'direct' as const,
        speaker: null,
        speakerText: '',
        cue: null,
      }));
      return Promise.resolve({ entities: mentions.length > 0 ? [entity] : [], quotes, dates: [] });
    },
    close: () => Promise.resolve(),
  };
  return engine;
};

/** The commands that start a batch. */
type ImportName =
  'import.openFiles' | 'import.openFolder' | 'import.addresses' | 'import.fetchTexts' | 'import.retry';

/** An app whose replies are validated by the contract's output schemas. */
export interface TestApp extends HeadlessApp {
  readonly folder: string;
  /** Everything that was sent to the window. */
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** Everything that was logged. */
  readonly logged: unknown[];
  /** The reply; throws when its value does not match the contract. */
  ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandOutput<N>>>;
  /** The value; throws when the command failed. */
  get<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** Runs a command; returns its inverse, and throws when it failed. */
  act<N extends CommandName>(name: N, input: CommandInput<N>): Promise<readonly CommandCall[]>;
  /** Undoes or redoes; returns the inverse. */
  apply(commands: readonly CommandCall[]): Promise<readonly CommandCall[]>;
  /** Starts an import and waits until it is over; empty when there was nothing to import. */
  imported<N extends ImportName>(
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<'import.batches'>[number]['results']>;
  /** Imports dropped files and waits like `imported`. Throws when they are refused. */
  importedFiles(paths: readonly string[]): Promise<CommandOutput<'import.batches'>[number]['results']>;
  /** Waits until `check` returns true: calls it now and after each event. */
  until(check: () => boolean | Promise<boolean>): Promise<void>;
  /** Requests the article's analysis and waits for its result or failure. */
  analyzed(articleId: string): Promise<CommandOutput<'analysis.get'>>;
  /** The code and message of a failure; throws when the command succeeded. */
  fail(name: CommandName, input: unknown): Promise<{ readonly code: string; readonly message: string }>;
  remove(): Promise<void>;
}

export function createTestApp(options: Partial<HeadlessAppOptions> = {}): TestApp {
  const temp = createTestFolder();
  const events: TestApp['events'] = [];
  const logged: unknown[] = [];
  const app = createHeadlessApp({
    dataFolder: temp.path,
    engine: wordEngine(),
    busyTimeout: 60_000,
    importIntervals: { progress: 0, saved: 0 },
    // The user enters what they ask for, and declines what others ask for.
    consent: {
      fetch: ({ askedBy }) => Promise.resolve(askedBy === 'user' ? 'entered' : 'declined'),
      openLink: () => Promise.resolve('open'),
      notesOrigin: () => Promise.resolve('others'),
    },
    log: (error) => logged.push(error),
    ...options,
  });
  let waiters: (() => void)[] = [];
  app.on((event) => {
    events.push(event);
    const woken = waiters;
    waiters = [];
    for (const resolve of woken) resolve();
  });

  const until: TestApp['until'] = async (check) => {
    for (;;) {
      // An event that comes while the check is running must not be missed.
      const event = new Promise<void>((resolve) => waiters.push(resolve));
      // oxlint-disable-next-line no-await-in-loop
      if (await check()) return;
      // oxlint-disable-next-line no-await-in-loop
      await event;
    }
  };

  const resultsOf = async ({ batchId }: StartedBatch): ReturnType<TestApp['importedFiles']> => {
    if (batchId === null) return [];
    let results: Awaited<ReturnType<TestApp['importedFiles']>> = [];
    await until(async () => {
      const batch = (await app.invoke('import.batches', null)) as Reply<CommandOutput<'import.batches'>>;
      const found = batch.ok ? batch.value.find(({ id }) => id === batchId) : undefined;
      if (!found) throw new Error('the batch is gone');
      ({ results } = found);
      return !found.running;
    });
    return results;
  };

  const ask = async <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ): Promise<Reply<CommandOutput<N>>> => {
    const reply = await app.invoke(name, input);
    // Strict, so that a field which is not in the contract is detected too.
    if (reply.ok) {
      const parsed = commands[name].output.parse(reply.value);
      if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(reply.value)))
        throw new Error(`${name} answers more than its contract says`);
    }
    return reply as Reply<CommandOutput<N>>;
  };
  const get: TestApp['get'] = async (name, input) => {
    const reply = await ask(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${textOf(reply.error.text)}`);
    return reply.value;
  };
  const act: TestApp['act'] = async (name, input) => {
    const reply = await ask(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${textOf(reply.error.text)}`);
    return reply.undo?.commands ?? [];
  };
  return {
    ...app,
    act,
    apply: async (calls) => (calls.length > 0 ? act('undo.apply', { commands: [...calls] }) : []),
    folder: options.dataFolder ?? temp.path,
    events,
    logged,
    ask,
    get,
    imported: async (name, input) => resultsOf((await get(name, input)) as StartedBatch),
    async importedFiles(paths) {
      const reply = await app.importDropped(paths);
      if (!reply.ok) throw new Error(`${reply.error.code}: ${textOf(reply.error.text)}`);
      return resultsOf(reply.value);
    },
    until,
    async analyzed(articleId) {
      let answer: CommandOutput<'analysis.get'> | undefined;
      await get('analysis.request', { articleId });
      await until(async () => {
        answer = await get('analysis.get', { articleId });
        return answer.status !== 'pending';
      });
      if (!answer) throw new Error('there is no answer');
      return answer;
    },
    async fail(name, input) {
      const reply = await app.invoke(name, input);
      if (reply.ok) throw new Error(`${name} succeeded`);
      return { code: reply.error.code, message: textOf(reply.error.text) };
    },
    async remove() {
      await app.close();
      temp.remove();
    },
  };
}

/** The same value with every object's keys in order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
