import { formatList } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import { assertNever } from '../../../core/model/assert.ts';
import type { Correction } from '../../../core/model/entities/correction.ts';
import { shortenQuote } from '../../../core/model/entities/describe-correction.ts';
import { kindLabel } from '../../lib/entities/entity-kinds.tsx';

/** Number of different mentions that the description of a split names. */
const mostMentions = 3;

function describeAct(act: Correction['act']): string {
  switch (act.act) {
    case 'rename':
      return t('corrections.text.rename', { name: act.target.name, newName: act.name });
    case 'kind':
      return t('corrections.text.kind', { name: act.target.name, kind: kindLabel(act.kind) });
    case 'merge':
      return t('corrections.text.merge', { name: act.target.name, other: act.into.name });
    case 'split': {
      const quotes = [...new Set(act.mentions.map(({ quote }) => quote.exact))].slice(0, mostMentions);
      return t('corrections.text.split', {
        count: act.mentions.length,
        name: act.target.name,
        other: act.name,
        quotes: formatList(quotes),
      });
    }
    case 'remove':
      return t('corrections.text.remove', { name: act.target.name });
    case 'place': {
      const { name, admin, country, kind } = act.place;
      const place = kind === 'country' ? [name] : [name, admin, country].filter((part) => part !== null);
      return t('corrections.text.place', { name: act.target.name, place: formatList(place) });
    }
    case 'add': {
      const { exact } = act.anchor.quote;
      const kind = kindLabel(act.kind);
      return act.name === exact
        ? t('corrections.text.add', { name: act.name, kind })
        : t('corrections.text.addAs', { text: exact, name: act.name, kind });
    }
    case 'speaker': {
      const quote = shortenQuote(act.quote.quote.exact);
      return act.speaker
        ? t('corrections.text.speaker', { quote, name: act.speaker.name })
        : t('corrections.text.noSpeaker', { quote });
    }
    default:
      return assertNever(act);
  }
}

/** Describes a correction in a list: "“Xi” is the same as “Xi Jinping” (in all articles)". */
export const formatCorrection = ({ act, always }: Pick<Correction, 'act' | 'always'>): string =>
  always ? t('corrections.text.inAll', { correction: describeAct(act) }) : describeAct(act);
