import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

describe('private', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '192.88.99.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '[::1]',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    'no address',
    '',
  ])('%s', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each([
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, hexadecimal', '::ffff:7f00:1'],
    ['IPv4-mapped, written out', '0:0:0:0:0:FFFF:7F00:0001'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::10.0.0.1'],
    ['NAT64 for local use', '64:ff9b:1::10.0.0.1'],
    ['NAT64 for local use, of a public address', '64:ff9b:1::8.8.8.8'],
    ['6to4', '2002:7f00:1::1'],
    ['6to4 of a local network', '2002:c0a8:0101::1'],
    ['Teredo, client 127.0.0.1', '2001:0:808:808:0:0:80ff:fffe'],
    ['Teredo, server 10.0.0.1', '2001:0:a00:1::f7f7:f7f7'],
    ['ISATAP', '2606:4700::5efe:127.0.0.1'],
    ['ISATAP, unique', '2606:4700::200:5efe:10.0.0.1'],
  ])('%s: %s', (_form, address) => expect(isPrivateAddress(address)).toBe(true));
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '93.184.216.34',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:808:808::1',
  '2606:4700::5efe:8.8.8.8',
])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false));

describe('every IPv6 address', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const hex = (groups: readonly number[]): string => groups.map((each) => each.toString(16)).join(':');
  const ranges: readonly (readonly [number, number])[] = [
    [0x7f000000, 0x7fffffff],
    [0x0a000000, 0x0affffff],
    [0xac100000, 0xac1fffff],
    [0xc0a80000, 0xc0a8ffff],
    [0xa9fe0000, 0xa9feffff],
    [0x64400000, 0x647fffff],
    [0, 0x00ffffff],
    [0xe0000000, 0xffffffff],
  ];
  const privateIpv4 = fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((value) => [Math.floor(value / 65_536), value % 65_536] as const);

  test('that embeds a private IPv4 address is private', () => {
    const inverted = (value: number): number => 0xffff - value;
    fc.assert(
      fc.property(privateIpv4, fc.array(group, { minLength: 8, maxLength: 8 }), ([high, low], any) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = any;
        for (const address of [
          [0, 0, 0, 0, 0, 0, high, low],
          [0, 0, 0, 0, 0, 0xffff, high, low],
          [0, 0, 0, 0, 0xffff, 0, high, low],
          [0x64, 0xff9b, 0, 0, 0, 0, high, low],
          [0x64, 0xff9b, 1, a, b, c, high, low],
          [0x2002, high, low, a, b, c, d, e],
          [0x2001, 0, high, low, a, b, c, d],
          [0x2001, 0, a, b, c, d, inverted(high), inverted(low)],
          [a, b, c, d, 0, 0x5efe, high, low],
          [e, f, c, d, 0x200, 0x5efe, high, low],
        ])
          expect([hex(address), isPrivateAddress(hex(address))]).toEqual([hex(address), true]);
      }),
    );
  });

  test('outside of the global unicast space is private, unless it represents a public IPv4 address', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const [first = 0, ...rest] = groups;
        const outside = first >> 13 === 1 ? first ^ 0x8000 : first;
        if (outside === 0 || outside === 0x64) return;
        expect(isPrivateAddress(hex([outside, ...rest]))).toBe(true);
      }),
    );
  });

  test('is judged alike in every spelling', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(group, fc.constant(0)), { minLength: 8, maxLength: 8 }), (groups) => {
        const plain = hex(groups);
        const [high = 0, low = 0] = groups.slice(6);
        const tail = [high >> 8, high & 255, low >> 8, low & 255].join('.');
        const spellings = [
          plain.toUpperCase(),
          groups.map((each) => each.toString(16).padStart(4, '0')).join(':'),
          `${hex(groups.slice(0, 6))}:${tail}`,
          `[${plain}]`,
          new URL(`http://[${plain}]/`).hostname,
        ];
        for (const spelling of spellings)
          expect([spelling, isPrivateAddress(spelling)]).toEqual([spelling, isPrivateAddress(plain)]);
      }),
    );
  });
});
