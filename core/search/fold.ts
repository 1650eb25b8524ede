/** What NFKD leaves alone although readers type it by its plain letters. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/**
 * The form in which texts and queries are compared: lower case, compatibility forms as plain ones (ﬁ → fi, full width
 * → ASCII), without the accents of Latin, Greek and Cyrillic. Marks of other scripts are letters there and stay.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(special, (letter) => plain[letter] ?? letter);
}
