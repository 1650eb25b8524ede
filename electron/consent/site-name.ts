import { domainToUnicode } from 'node:url';

/** Groups of scripts that one name may combine, written from left to right. */
const scripts: readonly RegExp[] = [
  /^\p{Script=Latin}+$/u,
  /^\p{Script=Cyrillic}+$/u,
  /^\p{Script=Greek}+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  /^[\p{Script=Han}\p{Script=Hangul}]+$/u,
  /^[\p{Script=Devanagari}\p{M}]+$/u,
  /^[\p{Script=Thai}\p{M}]+$/u,
  /^\p{Script=Georgian}+$/u,
  /^\p{Script=Armenian}+$/u,
];

const isOneScript = (label: string): boolean => {
  const letters = label.replaceAll(/[\d-]/g, '');
  return letters === '' || scripts.some((script) => script.test(letters));
};

/**
 * Names the site of a URL: its host in ASCII (Punycode), which cannot imitate another one. The international form
 * follows in parentheses if each part of it is in one script; a mixture, such as Latin with Cyrillic letters, is used to
 * imitate names.
 */
export function siteName(url: string): string {
  const { host, hostname } = new URL(url);
  if (!/(?:^|\.)xn--/.test(hostname)) return host;
  const international = domainToUnicode(hostname);
  const isReadable = international !== '' && international.split('.').every(isOneScript);
  return isReadable ? `${host} (${international})` : host;
}
