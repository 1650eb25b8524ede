import type { EntityKind } from '../../model/analysis.ts';
import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails, placeTails, titles } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

/** The kind of a name as suggested by its context. */
export interface Evidence {
  readonly kind: EntityKind;
  /** In votes; the tagger's label for one mention counts one vote. */
  readonly weight: number;
}

/** Titles that also precede institutions, or that are not titles on their own. */
const ambiguousTitles =
  /^(?:private|general|master|state|count|saint|st\.?|chief|head|leader|speaker|director|father|friend|miss|judge|justice|bishop|king|lord|prince|teacher|opponent|rival|candidate|private|party|boss|executive|major)$/;
/** Honorifics. The name that follows is a person, regardless of the lexicon. */
const honorifics =
  /^(?:mr|mrs|ms|dr|prof|mr\.|mrs\.|ms\.|dr\.|prof\.|sheikh|sir|dame|rev\.?|fr\.|señor|señora|sr\.|sra\.)$/;

/** Lowercase nouns that precede the name of an organization: "the retailer Takealot". */
const organizationNouns =
  /^(?:company|firm|retailer|maker|carmaker|manufacturer|producer|insurer|lender|bank|airline|carrier|operator|developer|miner|refiner|brewer|charity|nonprofit|ngo|lobby|watchdog|broadcaster|newspaper|daily|weekly|magazine|website|network|channel|station|agency|think-tank|startup|start-up|consultancy|brokerage|supermarket|conglomerate|subsidiary|group|party|movement|militia|union|club|rivals|champions|side|publisher|label|bookmaker|platform|app|telco|utility|cooperative|federation|committee)$/;
/** Nouns that denote an organization in apposition: "Copom, the rate committee", "Vale, a miner". */
const appositionNouns = new RegExp(
  `${organizationNouns.source.slice(0, -2)}|parent|arm|unit|body|organisation|organization|association|institute|council|foundation|coalition|alliance|outfit)$`,
);
const speechVerbs =
  /^(?:said|says|told|tells|believes|believed|thinks|thought|recalls|recalled|remembers|remembered|laughs|laughed|smiles|smiled|wept|shrugs|shrugged|sighs|sighed|grinned|nods|nodded|argues|argued|insists|insisted|replied|replies|asked|asks|wrote|writes|knows|knew|hopes|hoped|wants|wanted|admits|admitted|joked|jokes)$/;
/** Tokens after a name that show that the name is a complete noun phrase. */
const afterOrganization =
  /^(?:said|says|told|,|\.|;|and|has|have|had|is|was|were|are|will|would|to|in|on|for|'s|which|that)$/;
const locativePrepositions = /^(?:in|near|outside|around|across|throughout)$/;
const placeNouns =
  /^(?:port|town|city|village|district|province|state|island|suburb|capital|outskirts|streets|north|south|east|west|centre|center|region|coast)$/;

/** Whether the lexicon is certain enough of a name that context must not override it. */
const isUnambiguous = (classes: number): boolean =>
  (classes & (nameClasses.country | nameClasses.bigCity | nameClasses.demonym | nameClasses.organization)) !==
  0;

/** The nouns of the apposition that begins at token `i`: "a former retailer of", "the insurer". Empty when there is none. */
const appositionAt = ({ tokens }: TokenizedDocument, i: number, end: number): string[] => {
  const nouns: string[] = [];
  const opener = tokens[i]?.folded ?? '';
  if (!/^(?:a|an|the|his|her|their|its|who|whose|which|one)$/.test(opener)) return nouns;
  for (let k = i + 1; k < Math.min(end, i + 6); k += 1) {
    const token = tokens[k];
    if (
      !token ||
      !/^\p{L}/u.test(token.text) ||
      /^(?:of|in|at|for|from|with|who|that|whose|which|to|on)$/.test(token.folded)
    )
      break;
    nouns.push(token.folded);
  }
  return nouns;
};

/** Whether an apposition that denotes an organization begins at token `i`: "…, the German engineering company". */
export const isOrganizationApposition = (document: TokenizedDocument, i: number, end: number): boolean =>
  document.tokens[i]?.text === ',' && appositionNouns.test(appositionAt(document, i + 1, end).at(-1) ?? '');

/**
 * The kind of a name as suggested by its context, or null: a title or an age for a person, "shares in" or "the retailer" for an
 * organization, "in" and "the port of" for a place. Names that the lexicon is certain of are not reconsidered.
 */
export const evidenceOf = (
  document: TokenizedDocument,
  name: FoundName,
  table: NameTable,
): Evidence | null => {
  const { tokens, sentences, sentenceOf } = document;
  const { first, end } = name;
  const sentence = sentences[sentenceOf[first] ?? 0];
  if (!sentence) return null;
  const foldedAt = (i: number): string =>
    i >= sentence.first && i < sentence.end ? (tokens[i]?.folded ?? '') : '';
  const isLowercase = (i: number): boolean =>
    /^\p{Ll}/u.test(foldedAt(i) === '' ? '' : (tokens[i]?.text ?? ''));
  const folded = tokens.slice(first, end).map((token) => token.folded);
  const classes = table.classesOf(folded.join(' '));
  const words = folded.filter((word) => /^\p{L}/u.test(word));
  const endsWithKindNoun = organizationTails.has(folded.at(-1) ?? '') || placeTails.has(folded.at(-1) ?? '');
  const isUppercase = tokens.slice(first, end).every(({ text }) => text === text.toUpperCase());
  const before = foldedAt(first - 1);
  if (honorifics.test(before) && !endsWithKindNoun) return { kind: 'person', weight: 4 };
  if (isUnambiguous(classes)) return null;
  if (
    titles.has(before) &&
    !ambiguousTitles.test(before) &&
    !endsWithKindNoun &&
    !isUppercase &&
    words.length < 5
  )
    return { kind: 'person', weight: 3 };
  const comma = foldedAt(end) === ',';
  // "Umm Haidar, 54," is a person.
  if (
    comma &&
    /^\d{1,2}$/.test(foldedAt(end + 1)) &&
    /^[,.;)]$/.test(foldedAt(end + 2)) &&
    Number(foldedAt(end + 1)) > 5
  )
    return { kind: 'person', weight: 3 };
  if (foldedAt(end) === 'who' || (comma && foldedAt(end + 1) === 'who'))
    return endsWithKindNoun ? null : { kind: 'person', weight: 2 };
  if (comma) {
    const nouns = appositionAt(document, end + 1, sentence.end);
    const noun = nouns.at(-1) ?? '';
    if (appositionNouns.test(noun) && name.kind !== 'organization' && (noun !== 'party' || nouns.length < 4))
      return { kind: 'organization', weight: 2 };
    const human =
      titles.has(noun) ||
      /^(?:widow|widower|student|trader|fisherman|nurse|driver|resident|farmer|surgeon|baker|pensioner|victim|survivor|volunteer|negotiator|sociologist|expert|specialist|researcher|lecturer|ornithologist|ecologist|anthropologist|baker|broker|bookkeeper|tailor|carpenter|mechanic|shopkeeper|refugee|native|diplomat|veteran|critic|adviser|advisor|aide|official|captain|goalkeeper|orphan|grandmother|grandfather|girl|boy|man|woman|seller|clerk|accountant|dentist|doctor|pilot|miner|herder|monk|nun|beekeeper|potter|cook|chef)$/.test(
        noun,
      );
    if (
      human &&
      !endsWithKindNoun &&
      !isUppercase &&
      !/^(?:his|her|their|its)$/.test(foldedAt(end + 1)) &&
      words.length < 5 &&
      noun !== 'chair'
    )
      return { kind: 'person', weight: 2 };
  }
  if (
    /^(?:shares?|stakes?|stock)$/.test(foldedAt(first - 2)) &&
    /^(?:in|of)$/.test(before) &&
    name.kind !== 'organization'
  )
    return { kind: 'organization', weight: 2 };
  if (/^shares$/.test(foldedAt(end)) && (classes & nameClasses.city) === 0)
    return { kind: 'organization', weight: 2 };
  if (
    isLowercase(first - 1) &&
    organizationNouns.test(before) &&
    name.kind !== 'organization' &&
    !(name.kind === 'person' && /^(?:club|party|group|side|rivals|champions)$/.test(before))
  )
    return { kind: 'organization', weight: 2 };
  // Names of persons take no article; "the Baloch family" and the like do not match.
  if (before === 'the' && name.kind === 'person' && words.length > 1 && afterOrganization.test(foldedAt(end)))
    return { kind: 'organization', weight: 1.5 };
  const speaking = speechVerbs.test(foldedAt(end)) && isLowercase(end);
  if (
    speaking &&
    name.kind === 'place' &&
    words.length > 1 &&
    words.length < 4 &&
    !endsWithKindNoun &&
    !isUppercase
  )
    return { kind: 'person', weight: 2 };
  if (name.kind === 'person' && !speaking && foldedAt(end) !== "'s" && words.length < 4) {
    if (locativePrepositions.test(before) && isLowercase(first - 1) && !titles.has(foldedAt(end)))
      return { kind: 'place', weight: 1.5 };
    if (before === 'of' && placeNouns.test(foldedAt(first - 2))) return { kind: 'place', weight: 2 };
  }
  return null;
};
