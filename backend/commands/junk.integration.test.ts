import { textOf } from '../../messages/translate.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/commands.ts';
import { errorCodes } from '../../core/model/error.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';

let app: TestApp;
beforeAll(() => (app = createTestApp()));
afterAll(() => app.remove());

const commandNames = Object.keys(commands) as CommandName[];

/** Input that a broken or hostile window could send: arbitrary values, and almost valid ones. */
const junk = fc.oneof(
  fc.anything(),
  fc.record(
    {
      id: fc.oneof(fc.string(), fc.anything()),
      articleId: fc.oneof(fc.string(), fc.anything()),
      span: fc.oneof(fc.record({ start: fc.integer(), end: fc.integer() }), fc.anything()),
      textVersion: fc.oneof(fc.integer(), fc.double()),
      color: fc.string(),
      note: fc.anything(),
      tags: fc.anything(),
      text: fc.anything(),
      url: fc.anything(),
      articleIds: fc.anything(),
      action: fc.string(),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom(
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    ),
    Object.create(null) as unknown,
    Symbol('x'),
    10n,
  ),
);

describe('input from the window', () => {
  it('always gets a reply, and is refused where it does not match the contract', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...commandNames), junk, async (name, input) => {
        let fits: boolean | null;
        try {
          fits = commands[name].input.safeParse(input).success;
        } catch {
          // The input contains a trap, for which any refusal is correct.
          fits = null;
        }
        // Valid commands that write are tested elsewhere.
        if (fits) return;
        const reply = await app.invoke(name, input);
        expect(reply.ok).toBe(false);
        if (reply.ok) return;
        expect(fits === false ? ['bad-request'] : errorCodes).toContain(reply.error.code);
        expect(textOf(reply.error.text)).toMatch(/Try again/i);
      }),
      { numRuns: 400 },
    );
  });

  it('with the name of no command is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
        junk,
        async (name, input) => {
          fc.pre(!(commandNames as readonly string[]).includes(name));
          expect(await app.invoke(name, input)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
        },
      ),
    );
  });
});
