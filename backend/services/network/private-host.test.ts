import { expect, it } from 'vitest';
import { isPrivateHost } from './private-host.ts';

const hostOf = (address: string): string => new URL(address).hostname;

it.each([
  'http://127.0.0.1:8080/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://192.168.1.1/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://app.localhost/',
  'http://printer.local/',
  'http://router/',
  'http://nas.home.arpa/',
  'http://db.internal/',
])('%s is private', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(true);
});

it.each([
  'https://example.org/',
  'https://8.8.8.8/',
  'https://localhost.example.org/',
  'https://mylocal.example/',
])('%s is not', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(false);
});
