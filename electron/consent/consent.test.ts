import { expect, it, vi } from 'vitest';
import type { FetchQuestion } from '../../backend/services/platform/consent.ts';
import { createConsent } from './consent.ts';
import type { Ask } from './consent.ts';

const page: FetchQuestion = { what: 'pages', urls: ['https://example.org/'], askedBy: 'user' };

function consentWith(isEntered: boolean) {
  const ask = vi.fn<Ask>();
  const take = vi.fn(() => Promise.resolve(isEntered));
  return { ask, take, consent: createConsent(ask, { take }) };
}

it('asks nothing about an address that the user entered', async () => {
  const { ask, take, consent } = consentWith(true);
  expect(await consent.fetch(page)).toBe('entered');
  expect(take).toHaveBeenCalledExactlyOnceWith(page.urls);
  expect(ask).not.toHaveBeenCalled();
});

it('asks about a link, even if the user entered its address', async () => {
  const { ask, take, consent } = consentWith(true);
  ask.mockResolvedValueOnce(0);
  expect(await consent.fetch({ ...page, askedBy: 'link' })).toBe('declined');
  ask.mockResolvedValueOnce(1);
  expect(await consent.fetch({ ...page, askedBy: 'link' })).toBe('confirmed');
  expect(take).not.toHaveBeenCalled();
});

it('asks one question at a time, and declines the others', async () => {
  const { ask, consent } = consentWith(false);
  let answer: (button: number) => void = () => undefined;
  ask.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  const first = consent.openLink('https://example.org/');
  expect(await consent.openLink('https://example.com/')).toBe('cancel');
  expect(await consent.fetch(page)).toBe('declined');
  answer(2);
  expect(await first).toBe('open');
  expect(ask).toHaveBeenCalledTimes(1);
  const next = consent.openLink('https://example.com/');
  answer(1);
  expect(await next).toBe('copy');
});

it('can ask again after a question has failed', async () => {
  const { ask, consent } = consentWith(false);
  ask.mockRejectedValueOnce(new Error('no display'));
  await expect(consent.fetch(page)).rejects.toThrow('no display');
  ask.mockResolvedValueOnce(1);
  expect(await consent.fetch(page)).toBe('confirmed');
});

it('asks who wrote the notes of a backup, and restores nothing when cancelled', async () => {
  const { ask, consent } = consentWith(false);
  for (const [button, answer] of [
    [0, 'cancel'],
    [1, 'others'],
    [2, 'own'],
  ] as const) {
    ask.mockResolvedValueOnce(button);
    // One after the other, because only one question is asked at a time.
    // oxlint-disable-next-line no-await-in-loop
    expect(await consent.notesOrigin()).toBe(answer);
  }
});
