import { readFileSync } from 'node:fs';
import type { EntityKind } from '../../core/model/analysis.ts';
import { foldWord } from '../../core/text/fold.ts';

export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}

export interface GoldText {
  readonly text: string;
  readonly names: readonly GoldName[];
}

const kinds = { PER: 'person', LOC: 'place', ORG: 'organization' } as const;

/** Reads a Universal NER file as running texts with character spans. */
export const readUnerTexts = (file: string): GoldText[] => {
  const texts: { text: string; names: GoldName[] }[] = [];
  let current: { text: string; names: GoldName[] } | null = null;
  let at = 0;
  let open: { start: number; end: number; kind: GoldName['kind'] } | null = null;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const sentence = /^# text = (.*)$/.exec(line)?.[1];
    if (line.startsWith('# newdoc') || !current) {
      current = { text: '', names: [] };
      texts.push(current);
    }
    if (sentence !== undefined) {
      if (current.text !== '') current.text += ' ';
      at = current.text.length;
      current.text += sentence;
      open = null;
    }
    const [number, word = '', tag = 'O'] = line.split('\t');
    if (!/^\d+$/.test(number ?? '') || word === '') continue;
    const start = current.text.indexOf(word, at);
    if (start < 0) throw new Error(`${file}: "${word}" is not in its sentence`);
    at = start + word.length;
    if (open && tag.startsWith('I-')) open.end = at;
    else {
      open = null;
      const kind = kinds[tag.slice(2) as keyof typeof kinds];
      if (tag !== 'O' && kind) {
        open = { start, end: at, kind };
        current.names.push(open);
      }
    }
  }
  return texts.filter(({ text }) => foldWord(text) !== '');
};
