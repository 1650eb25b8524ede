import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestApp } from '../../../backend/testing/headless-app.ts';
import { openTestLibrary } from '../../../data/testing/library.ts';
import { searchArticles } from '../../../data/store/search/search.ts';
import { generateText } from '../../lib/random-text.ts';
import { ask, fuzzedCommands, inputFor } from '../inputs/ask.ts';
import { mutateText } from '../inputs/mutate.ts';
import { copyOfFilledLibrary, correctionId } from '../inputs/seed-libraries.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';

/** Number of commands of an input; all commands take turns. */
const commandsOfInput = 25;

export const commandTargets: readonly FuzzTarget[] = [
  {
    name: 'commands',
    async run(random, folder) {
      const dataFolder = copyOfFilledLibrary(folder);
      const beside = path.join(folder, 'beside.txt');
      writeFileSync(beside, 'beside');
      const app = createTestApp({ dataFolder });
      try {
        const pasted = await app.get('import.text', { text: generateText(random, 60), html: null });
        const ids = ['a1', 'a2', 'h1', 'c1', 'n1', 'e1', correctionId, pasted.id ?? 'a1'];
        const others = ['a', 'sea', '', 'https://a.example/x', '2020-01-01T00:00:00.000Z', 'yellow', '../x'];
        const texts = [...ids, ...ids, ...others, generateText(random, 20)];
        const first = random.below(fuzzedCommands.length);
        for (let count = 0; count < commandsOfInput; count += 1) {
          const name =
            fuzzedCommands[(first + count * (1 + random.below(3))) % fuzzedCommands.length] ??
            'articles.list';
          // One after the other, as the window sends them.
          // oxlint-disable-next-line no-await-in-loop
          const reply = await ask(app, name, inputFor(name, random, texts));
          if (reply.ok && reply.undo && random.below(2) === 0)
            // oxlint-disable-next-line no-await-in-loop
            await ask(app, 'undo.apply', { commands: reply.undo.commands });
        }
        check(app.logged.length === 0, `nothing unexpected is logged: ${String(app.logged[0])}`);
      } finally {
        await app.remove();
      }
      check(readFileSync(beside, 'utf8') === 'beside', 'files beside the library stay');
      check(
        readdirSync(folder).every((name) => name === 'beside.txt' || name === 'library'),
        'nothing is written outside the library',
      );
    },
  },
  {
    name: 'library-search',
    run(random, folder) {
      const db = openTestLibrary(copyOfFilledLibrary(folder));
      try {
        const query = mutateText(
          random,
          '"some words" tag:sea -by:"Ada Reed" (before:2020 OR site:a.example) NOT wor* entity:Ada in:title',
          8,
        ).slice(0, 10_000);
        for (const typing of [true, false]) {
          const { results, total } = searchArticles(db, query, { typing });
          check(total() >= results.length, 'a search counts its results');
        }
      } finally {
        db.close();
      }
    },
  },
];
