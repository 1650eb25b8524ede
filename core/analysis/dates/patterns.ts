/** Patterns of date expressions, with named groups that `resolve.ts` evaluates. */
export const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const month = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)`;
const weekday = String.raw`(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`;
const year = String.raw`(?<year>1\d{3}|20\d{2})`;
const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const countWords =
  'an a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several few quarter half';
/** Also capitalized at the start of a sentence: "Two weeks ago". */
const count = String.raw`(?<count>\d+|(?:[Aa] )?couple of|[Aa] few|${countWords
  .split(' ')
  .map((word) => `[${(word[0] ?? '').toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')})`;
const unit = String.raw`(?<unit>days?|weeks?|months?|years?|decades?|century|centuries|quarter|weekend|fortnight|hours?|minutes?|spring|summer|autumn|winter)`;
const part = String.raw`(?:(?:early|late|mid)[- ])?`;
const season = String.raw`(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)`;

const make = (kind: string, source: string): readonly [string, RegExp] => [kind, new RegExp(source, 'gu')];

/** In order of precedence: where two patterns match the same text, the earlier one wins. */
export const datePatterns: readonly (readonly [string, RegExp])[] = [
  make(
    'iso',
    String.raw`\b(?<year>\d{4})-(?<monthNumber>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?:T[\d:]+Z?)?\b`,
  ),
  // "3 to 7 April", "April 3-7, 2026", "between January and March"
  make(
    'dayRange',
    String.raw`\b(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s?(?:to|and|until|till|[-–])\s?(?<toDay>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s${month}(?:,?\s${year})?(?![\p{L}\d])`,
  ),
  make(
    'dayRange',
    String.raw`\b${month}\s(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s?(?:to|until|till|[-–])\s?(?<toDay>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\s${year})?(?![\p{L}\d])`,
  ),
  make(
    'dayRange',
    String.raw`(?<=\b[Bb]etween\s)${month}\s(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\sand\s(?<toDay>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\s${year})?(?![\p{L}\d]|\s(?:percent|million|people))`,
  ),
  make(
    'monthRange',
    String.raw`(?<=\b(?:[Bb]etween|[Ff]rom)\s)${month}\s(?:and|to)\s${month.replace('<month>', '<toMonth>')}(?:,?\s${year})?(?![\p{L}\d]|\s\d)`,
  ),
  make(
    'quarter',
    String.raw`\b(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)\s(?<half>quarter|half)(?:\sof\s${year}|\sof\s(?<which>this|last|next)\syear)?\b`,
  ),
  make('quarter', String.raw`\bQ(?<number>[1-4])\s(?:of\s)?${year}\b`),
  make('year', String.raw`\b(?:FY\s?|(?:[Ff]iscal|[Ff]inancial)\s(?:year\s)?)${year}\b`),
  // Only if the day cannot be a month: 13/04/2026.
  make(
    'iso',
    String.raw`\b(?<day>1[3-9]|2\d|3[01])[/.](?<monthNumber>0?[1-9]|1[0-2])[/.](?<year>1\d{3}|20\d{2})\b`,
  ),
  make(
    'holiday',
    String.raw`\b(?<named>Christmas Day|Christmas Eve|New Year['’]s Day|New Year['’]s Eve|Boxing Day|May Day)\b`,
  ),
  make('full', String.raw`\b(?:${weekday},?\s(?:the\s)?)?${day}(?:\sof)?\s${month},?\s${year}\b`),
  make('full', String.raw`\b(?:${weekday},?\s)?${month}\s${day},?\s${year}\b`),
  make('dayOfMonth', String.raw`\b(?:${weekday},?\s(?:the\s)?)?${day}(?:\sof)?\s${month}(?![\p{L}\d])`),
  make(
    'dayOfMonth',
    String.raw`\b(?:${weekday},?\s)?${month}\s${day}(?![\d,.]?\d|\p{L}|\s?(?:percent|million|people))`,
  ),
  make('month', String.raw`\b${part}${month},?\s(?:of\s)?${year}\b`),
  make('yearRange', String.raw`\b(?<year>1\d{3}|20\d{2})\s?[-–]\s?(?<toYear>(?:1\d|20)?\d{2})\b(?![-–\d])`),
  make('decade', String.raw`\b${part}(?<decade>1\d{2}0|20\d0)['’]?s\b`),
  make(
    'century',
    String.raw`\b${part}(?<century>\d{1,2})(?:st|nd|rd|th)[- ]century\b|\b(?<century2>twentieth|nineteenth|eighteenth|twenty-first) century\b`,
  ),
  make('season', String.raw`\b${part}${season}\s(?:of\s)?${year}\b`),
  make(
    'relative',
    String.raw`\b(?:[Tt]he\s)?(?:end|beginning|start)\sof\s(?<which>the|this|last|next)\s(?<unit>week|month|year|decade|century)\b(?!\s\d)`,
  ),
  make(
    'ahead',
    String.raw`\b[Ii]n\s${count}\s${unit}['’]s?\stime\b|\b${count.replace('<count>', '<count2>')}\s${unit.replace('<unit>', '<unit2>')}\sfrom\snow\b`,
  ),
  make('relative', String.raw`\b(?:[Ll]ater|[Ee]arlier)\s(?<which>this|that)\s${unit}\b`),
  make(
    'relativeCount',
    String.raw`\b(?:[Tt]he\s)?(?<which>[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]revious)\s${count}\s${unit}\b`,
  ),
  make('ago', String.raw`\b${count}\s${unit}\s(?<which>ago|earlier|before|later)\b`),
  make(
    'relative',
    String.raw`\b(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming|[Tt]he (?:past|last|next|coming|previous|following)|[Tt]he same)\s${unit}\b`,
  ),
  make(
    'weekday',
    String.raw`\b(?<which>[Tt]his|[Ll]ast|[Nn]ext)\s${weekday}\b(?:\s(?:morning|afternoon|evening|night))?`,
  ),
  make('relativeMonth', String.raw`\b(?<which>[Tt]his|[Ll]ast|[Nn]ext)\s${month}(?!\p{L})`),
  make('weekday', String.raw`\b${weekday}\b(?:\s(?:morning|afternoon|evening|night))?`),
  make(
    'day',
    String.raw`\b(?<named>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night|[Tt]he day (?:before yesterday|after tomorrow))\b`,
  ),
  make(
    'anniversary',
    String.raw`\b(?<count>\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|tenth|twentieth|fiftieth|hundredth)\sanniversary\b`,
  ),
  make(
    'month',
    String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Bb]etween|[Ll]ate|[Ee]arly|mid|[Tt]hrough|[Bb]efore|[Aa]fter|[Tt]o|and)[- ])${month}(?![\p{L}\d]|\s\p{Lu})`,
  ),
  make('year', String.raw`\b(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]${year}\b`),
  make(
    'year',
    String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Tt]he|[Bb]etween|[Ll]ate|[Ee]arly|mid|[Tt]hrough|[Bb]efore|[Aa]fter|[Tt]o|[Aa]round|[Cc]irca|and|[Tt]ill|for|back)[- ])${year}(?![\d,-]\d|\s(?:people|men|women|troops|km|miles|metres|dollars|percent|million))\b`,
  ),
  make('year', String.raw`(?<=[(,]\s?|\bborn )${year}(?=[),;]|\s?[-–])`),
  make('year', String.raw`(?<=\b\p{Lu}\p{L}+ )(?<year>19\d{2}|20[0-3]\d)\b(?![-–,.]?\d)`),
];
