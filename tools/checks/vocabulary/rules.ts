/** A word that has a better one (docs/style.md). */
export interface Rule {
  /** Global and case-insensitive; matched against prose and against names that are split into words. */
  readonly pattern: RegExp;
  readonly better: string;
}

const words = (source: string, better: string): Rule => ({
  pattern: new RegExp(`\\b(?:${source})\\b`, 'gi'),
  better,
});

const our = 'behavi|col|endeav|fav|flav|hon|hum|lab|neighb|rum';
const ise =
  'apolog|capital|categor|character|colon|critic|custom|general|initial|local|maxim|memor|minim|normal|optim|organ|prior|real|recogn|serial|special|standard|summar|synchron|token|util|visual';

/** British spellings. `emphasis` and `optimistic` are not among them. */
const spellings: readonly Rule[] = [
  words(`\\w*(?:${our})our\\w*`, '-or-: color, behavior, neighbor'),
  words(`\\w*(?:${ise})is(?:e[drs]?|ing|ations?|able)`, '-ize: organize, recognize'),
  words('\\w*(?:re)?analys(?:e|ed|er|ers|ing)', 'analyze'),
  words('centres?|centred', 'center'),
  words('(?<!Government )licences?', 'license'),
  words('greys?', 'gray'),
  words('catalogues?', 'catalog'),
  words('artefacts?', 'artifact'),
  words('judgements?', 'judgment'),
  words('labell(?:ed|ing)', 'labeled, labeling'),
  words('modell(?:ed|ing)', 'modeled, modeling'),
];

/** Earlier terms of this project, which are not those of the field. */
const privateWords: readonly Rule[] = [
  words('house (?:format|style|rules?)', 'project style'),
  words('the rooms|rooms? of the (?:house|code|program)|table of rooms', 'modules'),
  words('(?:update|section) shelf|shelf of updates', 'pending revisions, rendered sections'),
  words('(?<!Obsidian |Logseq )vaults?', 'linked folder'),
  words('put (?:back|marks|anchor|states)(?= ?\\()', 'restore…, or the inverse of the command'),
  words('usual way', 'baseline'),
  words('keep rules?', 'retention policy'),
  words('near text', 'fuzzy search'),
  words('(?:by|find) twins|copies stand behind', 'repeated lines'),
  words('tell apart', 'disambiguate'),
  words('longest rise', 'heaviest increasing subsequence'),
  words('carry span', 'map span'),
  words('nobody uses(?: it)?', 'exclusive access'),
  words('teach folding', 'register fold function'),
  words('import news', 'import notifier'),
  words('outside changes', 'external changes'),
  words('purge by rule', 'trash retention'),
  words('in bin|empty bin|bin days', 'trash'),
  words('grow bodies|says body|mend names?|is trifle', 'expand, has cue, repair, is stop name'),
  words('cousins of', 'similar siblings'),
  words('use kept place', 'restore focus'),
  words('stand-ins?', 'replacement, stub'),
  words('anew|afresh', 'again'),
  words('mend(?:s|ed|ing)?', 'repair'),
  words('looked through', 'analyzed'),
  words('(?:brings?|bringing|brought) (?:\\S+ ){0,3}up to date', 'update, sync'),
  words('what (?:stands|lies)', 'the content, the text'),
  words('(?:is|are|was|were) told (?:to|in)', 'is asked, is detected'),
  words('(?:is|are|was|were) passed over', 'is ignored, is skipped'),
  words('(?:is|are) none of (?:it|the (?:article|text))', 'is not part of'),
  words('names? (?:nothing|nobody)', 'contains no, has no'),
  words('knows? (?:no|nothing|nobody)(?! one)', 'does not depend on'),
];

export const rules: readonly Rule[] = [...spellings, ...privateWords];
