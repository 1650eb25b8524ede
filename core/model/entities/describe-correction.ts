import { assertNever } from '../assert.ts';
import type { Correction } from './correction.ts';
import { entityKindNoun } from './format-entity-kind.ts';

const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`;

/** The beginning of a long quote, sufficient to identify it. */
export const shortenQuote = (words: string): string => {
  const plain = words.slice(0, 200).replace(/^[“"‘'«]+|(?<![”"’'»])[”"’'»]+$/g, '');
  const start = plain.slice(0, 60);
  return plain.length <= 60
    ? plain
    : `${start.slice(0, Math.max(0, start.lastIndexOf(' '))).trimEnd() || start} …`;
};

/** Describes a correction for the user: "“Xi” is “Xi Jinping” (in all articles)". */
export function describeCorrection({ act, always }: Pick<Correction, 'act' | 'always'>): string {
  const scope = always ? ' (in all articles)' : '';
  switch (act.act) {
    case 'rename':
      return `${quoted(act.target.name)} is named ${quoted(act.name)}${scope}`;
    case 'kind':
      return `${quoted(act.target.name)} is ${entityKindNoun[act.kind]}${scope}`;
    case 'merge':
      return `${quoted(act.target.name)} is the same as ${quoted(act.into.name)}${scope}`;
    case 'split': {
      const words = [...new Set(act.mentions.map(({ quote }) => quoted(quote.exact)))].slice(0, 3).join(', ');
      const count = act.mentions.length === 1 ? 'one mention' : `${act.mentions.length} mentions`;
      return `${count} of ${quoted(act.target.name)} (${words}) are of ${quoted(act.name)}${scope}`.replace(
        /^(one mention .*\)) are /,
        '$1 is ',
      );
    }
    case 'remove':
      return `${quoted(act.target.name)} is not a name${scope}`;
    case 'place': {
      const { name, admin, country, kind } = act.place;
      const where = kind === 'country' ? [name] : [name, admin, country].filter((part) => part !== null);
      return `${quoted(act.target.name)} is the place ${where.join(', ')}${scope}`;
    }
    case 'add':
      return `${quoted(act.anchor.quote.exact)} names ${entityKindNoun[act.kind]}${
        act.name === act.anchor.quote.exact ? '' : `, ${quoted(act.name)}`
      }${scope}`;
    case 'speaker':
      return `${quoted(shortenQuote(act.quote.quote.exact))} was said by ${
        act.speaker === null ? 'nobody who is named' : quoted(act.speaker.name)
      }`;
    default:
      return assertNever(act);
  }
}
