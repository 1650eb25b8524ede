import type { MathNode } from '../../../model/math.ts';

/** Binary operators, written with a space on both sides. */
const between = /^[=≠<>≤≥≪≫≈≡≅∼∝+−±∓×÷⋅·∗∧∨∩∪∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦∣:]$|^-$|^(?:mod|and|or)$/u;
/** Invisible operators: function application, times, comma, plus. */
const invisibleCharacters = /[\u2061-\u2064]/g;

const isSimple = (words: string): boolean => /^(?:[\p{L}\p{M}\p{N}.]+|.|\(.*\)|∞)$/u.test(words);
const group = (words: string): string => (isSimple(words) ? words : `(${words})`);

/** Accents above a letter: arrow, bar, hat. */
const isAccent = (words: string): boolean => words.length === 1 && !/[\p{L}\p{N}]/u.test(words);

function rowOf(children: readonly (MathNode | string)[]): string {
  let line = '';
  for (const child of children) {
    const words = wordsOfNode(child);
    const isSign = typeof child !== 'string' && child.name === 'mo';
    if (isSign && between.test(words) && (line !== '' || /^[=≠<>≤≥≈≡∝]$/.test(words))) line += ` ${words} `;
    else if (typeof child !== 'string' && child.name === 'mtext') line += ` ${words} `;
    else if (isSign && /^[,;]$/.test(words)) line += `${words} `;
    else line += words;
  }
  return line.replace(/ {2,}/g, ' ').trim();
}

function wordsOfNode(node: MathNode | string): string {
  if (typeof node === 'string') return node.replace(invisibleCharacters, '');
  const part = (index: number): string => {
    const child = node.children[index];
    return child === undefined ? '' : wordsOfNode(child);
  };
  switch (node.name) {
    case 'mfrac':
      return node.attributes?.['linethickness']?.startsWith('0')
        ? `(${part(0)} over ${part(1)})`
        : `${group(part(0))}/${group(part(1))}`;
    case 'msqrt':
      return `√${group(rowOf(node.children))}`;
    case 'mroot':
      return `√[${part(1)}]${group(part(0))}`;
    case 'msup':
    case 'mover':
      return isAccent(part(1)) && node.name === 'mover'
        ? `${part(0)}${part(1)}`
        : `${group(part(0))}^${group(part(1))}`;
    case 'msub':
    case 'munder':
      return `${group(part(0))}_${group(part(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${group(part(0))}_${group(part(1))}^${group(part(2))}`;
    case 'mtable':
      return node.children.map(wordsOfNode).join('; ');
    case 'mtr': {
      const cells = node.children.map(wordsOfNode);
      // Cells that start with "=" are only aligned below one another.
      return cells.join(cells.some((cell) => /^[=≠<>≤≥≈≡∝]/.test(cell)) ? ' ' : ', ');
    }
    case 'mspace':
      return ' ';
    case 'mphantom':
    case 'mprescripts':
    case 'none':
      return '';
    default:
      return rowOf(node.children);
  }
}

/** A formula in linear form, as typed in plain text: "x = (−b ± √(b^2 − 4ac))/2a". */
export const mathWords = (math: MathNode): string => wordsOfNode(math).replace(/\s+/g, ' ').trim();
