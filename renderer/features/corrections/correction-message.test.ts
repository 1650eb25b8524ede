import { expect, it } from 'vitest';
import { correctionMessage } from './correction-message.ts';

const target = { kind: 'person', name: 'Xi', span: null } as const;

it('says what holds after a correction, and where', () => {
  expect(correctionMessage({ act: 'rename', target, name: 'Xi Jinping' }, false)).toBe(
    '“Xi” renamed to “Xi Jinping”',
  );
  expect(correctionMessage({ act: 'kind', target, kind: 'place' }, true)).toBe(
    'Type of “Xi” changed to Place in all articles',
  );
  expect(correctionMessage({ act: 'speaker', quote: { start: 0, end: 3 }, speaker: target }, false)).toBe(
    'Quote attributed to “Xi”',
  );
});
