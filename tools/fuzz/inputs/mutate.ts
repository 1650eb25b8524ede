import type { Random } from '../../lib/random-text.ts';

export const pick = <T>(random: Random, values: readonly T[]): T => {
  const value = values[random.below(values.length)];
  if (value === undefined && values.length === 0) throw new Error('nothing to pick from');
  return value as T;
};

/** Pieces that parsers treat specially. */
const pieces = [
  ...'<>"\'&;:/\\|[](){}*_~`#@=+-.,!?%^$\0\n\r\t \u00a0\u200b\u202e\ufeff\ud800\udc00é中ก😀'.split(''),
  ...'<!-- --> <![CDATA[ ]]> <? ?> <div> </div> <table> <tr> <td colspan=1000 rowspan=65534> <b> <a href="javascript:x"> <script> <style> <template> <svg> <math> <noscript> &amp; &#x0; &#99999999; javascript: data:text/html, file:/// ../ ..\\ C:\\ //host/ lectern:// https:// __proto__ constructor null undefined NaN 1e999 -1 {{ }} {% %} ``` --- === *** > - 1. | :-: [^1]: [[ ]] ](x) AND OR NOT tag: before:2020'.split(
    ' ',
  ),
];

const position = (random: Random, { length }: { readonly length: number }): number =>
  random.below(length + 1);

/** One random change of a text: a piece inserted, or a part removed, duplicated, repeated, moved or cut off. */
function changeText(random: Random, text: string): string {
  const from = position(random, text);
  const to = Math.min(text.length, from + random.below(40));
  const part = text.slice(from, to);
  switch (random.below(7)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, from) + part + text.slice(from);
    case 2:
      return text.slice(0, from) + pick(random, pieces).repeat(1 + random.below(400)) + text.slice(from);
    case 3: {
      const target = position(random, text);
      return text.slice(0, target) + part + text.slice(target);
    }
    case 4:
      return random.below(8) === 0 ? text.slice(0, from) : text;
    case 5:
      return text.slice(0, from) + part.repeat(random.below(200)) + text.slice(to);
    default:
      return text.slice(0, from) + pick(random, pieces) + text.slice(from);
  }
}

/** Maximum length of a mutated text, UTF-16 code units. */
const longest = 300_000;

/** A text with some random changes. */
export function mutateText(random: Random, text: string, most = 8): string {
  let changed = text;
  for (let count = random.below(most + 1); count > 0; count -= 1)
    changed = changeText(random, changed).slice(0, longest);
  return changed;
}

/** Bytes with some random changes: values changed, and parts removed, duplicated or cut off. */
export function mutateBytes(random: Random, bytes: Uint8Array, most = 8): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let count = random.below(most + 1); count > 0; count -= 1) {
    const from = position(random, changed);
    const to = Math.min(changed.length, from + random.below(64));
    if (random.below(3) > 0 && changed.length > 0) changed[from % changed.length] = random.below(256);
    else if (random.below(4) === 0) changed = changed.subarray(0, from);
    else changed = Buffer.concat([changed.subarray(0, to), changed.subarray(from)]);
  }
  return changed;
}
