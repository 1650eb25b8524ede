import type { TokenizedDocument } from '../../document/document.ts';
import type { FoundName } from '../name/name.ts';

/**
 * Patterns of event names. They are matched against a sentence's tokens joined by one space, so that offsets map back to tokens;
 * none may span punctuation.
 */
const patterns: readonly RegExp[] = [
  /\bWorld War (?:I{1,3}|One|Two|Three|1|2|3)(?= |$)/gu,
  /\bWW ?(?:I{1,2}|1|2)(?= |$)/gu,
  /\b(?:First|Second|Third|Great) (?:World )?War\b/gu,
  /\b(?:\p{Lu}[\p{L}.]{1,40}(?: (?:- )?)){1,4}(?:Wars?|Revolution|Uprising|Rebellion|Massacre|Genocide|Spring|Crisis|Depression|Famine|Intifada|Armistice|Crusades?)(?= |$)/gu,
  /\b(?:Battle|Siege|Treaty|Massacre|Fall|Peace|Invasion|Bombing|Festival|Feast) of (?:the )?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*/gu,
  /\b(?:(?:\d{4}|\p{Lu}[\p{L}]{1,40}) ){0,2}(?:Summer |Winter )?(?:Olympics?(?: Games)?|Paralympics|World Cup|Commonwealth Games|Asian Games|Champions League|Grand Prix|Super Bowl)(?= |$)/gu,
  /\b(?:(?:\d{4}|\p{Lu}[\p{L}.’']{1,40}) ){1,5}(?:Festival|Biennale|Summit|Accords?|Agreement|Treaty|Protocol|Declaration|Olympiad|Championships?|Marathon|Carnival|Expo|Coup|Ceasefire|Awards?)(?= |$)/gu,
  /\b(?:(?:\d{4}|\p{Lu}[\p{L}.]{1,40}) ){1,3}(?:Cup of Nations|Cup|Games|Masters|Derby|Primaries|Conclave)(?= |$)/gu,
  /\b(?:\d{4} )?(?:Copa América|Copa Libertadores|Premier League season|Eurovision(?: Song Contest)?|Euro \d{4}|COP ?\d{2}|Nakba|Naksa|Eid|Nowruz|Songkran|Tet|Durga Puja|Holi|Mardi Gras)(?= |$)/gu,
  /\bHurricane \p{Lu}\p{Ll}+|\b(?:Cyclone|Typhoon|Storm) \p{Lu}\p{Ll}+/gu,
  /\b(?:Holocaust|Brexit|Ramadan|Christmas|Easter|Passover|Diwali|Eid al - (?:Fitr|Adha)|Thanksgiving|Hanukkah|D - Day|Tiananmen Square (?:massacre|protests)|Arab Spring|Great Depression|Industrial Revolution|Renaissance|Reformation)(?= |$)/gu,
];

/** Words that are capitalized because they start the sentence, not because they belong to the name. */
const openers =
  /^(?:the|a|an|this|that|these|those|in|on|at|of|for|after|before|during|since|and|but|when|while|his|her|their|our|its)$/;

export const findEvents = (document: TokenizedDocument): FoundName[] => {
  const found: FoundName[] = [];
  for (const { first, end } of document.sentences) {
    const starts: number[] = [];
    let joined = '';
    for (let i = first; i < end; i += 1) {
      starts.push(joined.length);
      joined += `${document.tokens[i]?.text ?? ''} `;
    }
    for (const pattern of patterns) {
      for (const match of joined.matchAll(pattern)) {
        let from = starts.indexOf(match.index);
        const to = starts.findLastIndex((start) => start < match.index + match[0].trimEnd().length) + 1;
        while (from >= 0 && from < to - 1 && openers.test(document.tokens[first + from]?.folded ?? ''))
          from += 1;
        if (from >= 0 && from < to - (/^(?:War|Wars)$/u.test(match[0]) ? 1 : 0))
          found.push({ first: first + from, end: first + to, kind: 'event' });
      }
    }
  }
  return found;
};

/** Comparison key of an event; both spellings of each world war have the same key. */
export const eventKey = (folded: string): string => {
  const war = /^(?:world war|ww) ?(i{1,2}|one|two|1|2)$|^(first|second) world war$/.exec(folded);
  if (!war) return folded;
  return /^(?:ii|two|2|second)$/.test(war[1] ?? war[2] ?? '') ? 'world war ii' : 'world war i';
};
