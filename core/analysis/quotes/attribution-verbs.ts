import { reportingVerbs } from '../lexicon/words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that report besides `reportingVerbs`, which is also a feature of the tagger and is fixed with its weights. */
const moreSpeech = set(`
  held holds reacted reacts decided decides
  advised advises assured assures boasted boasts cautioned cautions complains conceded concedes contends countered counters
  demanded demands estimated estimates exclaims found finds gushed hinted hints indicated indicates informed inquired instructed
  instructs joked jokes lamented laments laughed maintains mused muses muttered observes offered ordered orders pleaded pleads
  predicts promises protested protests put puts quips read reads reasoned reckoned reckons recounted recounts rejected rejects
  remarks remembered remembers reminded reminds responds retorted retorts shrugged sighed sighs shouts submitted summed texted
  typed ventured volunteered vows wondered wonders writes replies comments jokingly asserts asserted alleges concluded
  accused accuses blamed blames branded brands described describes dubbed dubs labelled labels praised praises termed terms
  welcomed welcomes condemned condemns criticised criticized dismissed dismisses attributed attributes
`);

/** What a person believes or wants, as told by the text. */
const belief = set(`
  believe believes believed think thinks thought fear fears feared hope hopes hoped expect expects expected doubt doubts doubted
  suspect suspects suspected reckon reckons reckoned feels felt considers considered assumes assumed
`);
const wish = set('want wants wanted wish wishes wished');
const denial = set('denied denies deny rejected rejects dismissed dismisses disputed disputes');
const request = set(
  'asked asks urged urges ordered orders demanded demands called calls told tells instructed instructs advised advises begged requested requests appealed appeals pleaded pleads',
);

/** Verbs that can be the cue of a quote. */
export const attributionVerbs: ReadonlySet<string> = new Set([
  ...reportingVerbs,
  ...moreSpeech,
  ...belief,
  ...wish,
  ...denial,
  ...request,
]);

/** How a verb takes its content when neither "that" nor quotation marks follow. */
export type Complement = 'belief' | 'wish' | 'denial' | 'request' | 'speech';

export function complementOf(verb: string): Complement {
  if (belief.has(verb)) return 'belief';
  if (wish.has(verb)) return 'wish';
  if (denial.has(verb)) return 'denial';
  return request.has(verb) ? 'request' : 'speech';
}
