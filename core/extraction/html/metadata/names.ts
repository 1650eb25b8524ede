import { foldText } from '../../../text/fold.ts';
import { collapseSpace } from '../../characters.ts';
import { monthOf } from '../../dates/month-names.ts';
import { weekdayNames } from '../../dates/weekday-names.ts';
import { easternAuthorsIn } from '../../text/eastern-authors.ts';

/** Labels before names, in many languages: "By", "Veröffentlicht von", "View all posts by". */
const label = new RegExp(
  `^\\s*(?:${[
    String.raw`(?:view|see|read|show)\s+all\s+(?:posts|articles|stories)\s+by`,
    String.raw`(?:more\s+)?(?:posts|articles|stories)\s+by`,
    String.raw`(?:(?:post|article|story|entry)\s+)?(?:written|posted|reported|published|edited|words|story|text|photos?|reporting|created|submitted|authored)\s+by`,
    String.raw`(?:guest|sponsored|contributed)\s+(?:post|column|article|essay|blog)\s+by`,
    String.raw`(?:post|article|guest)\s+author`,
    // "Aus Kiew berichtet"
    String.raw`(?:(?:aus|von|in)\s+\p{L}[\p{L}-]{1,30}|es)\s+(?:berichte[nt]|schreib(?:t|en))`,
    String.raw`(?:ver[oö]ffentlicht|geschrieben|verfasst|erstellt|gepostet|eingestellt|ein\s+(?:artikel|beitrag))\s+(?:am\s+.{1,40}?\s+)?(?:von|durch)`,
    String.raw`(?:publi[eé]e?|[eé]crit|r[eé]dig[eé]|post[eé])\s+par`,
    String.raw`(?:publicad[oa]|escrit[oa])\s+por`,
    String.raw`(?:pubblicato|scritto)\s+da`,
    String.raw`(?:geschreven|geplaatst|gepubliceerd)\s+door`,
    String.raw`(?:skriven|publicerad|skrevet|udgivet|publisert)\s+av?`,
    String.raw`(?:napisa[lł](?:a)?|opublikowa[lł](?:a)?|dodane?\s+przez)`,
    // "Ein Kommentar von", "Propos recueillis par", "An analysis by"
    String.raw`(?:(?:eine?|an?|une?|una|uno|un)\s+)?(?:kommentar|analyse|interview|kolumne|gastbeitrag|reportage|essay|bericht|protokoll|rezension|kritik|glosse|analysis|opinion|column|report|review|comment(?:ary)?|propos recueillis|entretien|chronique|enquête|tribune|récit|entrevista|análisis|crónica|opinión|reportaje|intervista|analisi|commento|opinie|verslag|komentarz|wywiad|felieton|analiza)\s+(?:von|by|with|par|de|por|di|da|door|av)`,
    // Labels that are no words of names.
    String.raw`oleh|penulis|tác giả|текст(?: и фото)?|материал подготовила?|від|подготовила?|kirjoittanut|teksti|írta|szerző|scris de|de către|napsala?|γράφει (?:ο|η)|του|της|yazan|haber|מאת|بقلم|كتبه?|نویسنده|लेखक|โดย|เขียนโดย`,
    String.raw`by|from|von|par|por|di|da|door|av|af|tekst|text|foto|autor(?:es|en|i|in|ka|a)?|auteurs?|author\(?s?\)?|autore|redakteur(?:in)?|yazar|автор|от|作者|撰文|文|記者|记者|通讯员|記者／|取材・文`,
  ].join('|')})(?:\\s*[:：|–-]\\s*|\\s+(?=[\\p{Lu}\\p{Lo}])|\\s*$)`,
  'iu',
);

/** Particles that look like labels: in "Di Wang" and "Von Miller" they are names. */
const ambiguous = /^(?:di|da|von|par|por|af|av|from|text|от|文)$/i;

const roleWords =
  /^(?:(?:senior|junior|chief|staff|guest|contributing|associate|assistant|managing|executive|deputy|freelance|political|science|news|sports?|business|technology|health|features?|foreign|national|city|investigative|special|lead|digital|social|media|web|online|copy|content|our|für|und|for|the|of|de|at)\s+)*(?:writers?|editors?|reporters?|correspondents?|contributors?|columnists?|journalists?|journalistin|authors?|bloggers?|producers?|critics?|photographers?|redakteur(?:in)?|redaktion|autor(?:in)?|korrespondent(?:in)?|redactora?|periodista|journaliste|rédact(?:eur|rice)|redattore|redattrice|giornalista|redactie|redakcja|dziennikarz|dziennikarka)(?:-in-chief)?$/iu;

/** Whether a text is the role of an author, such as "Staff Writer". */
export const isRole = (text: string): boolean => roleWords.test(text);

/** A role glued to a name because only their elements separated them: "Ina AhlersStaff Writer". */
const gluedRole =
  /(?<=\p{Ll})(?=(?:Staff|Senior|Contributing|Associate|Chief|Guest|Political|Managing|Deputy|Freelance|Editor|Writer|Reporter|Correspondent|Contributor|Columnist|Journalist|Redakteur|Autor)\b)/u;

const agencies =
  /^(?:AFP|AP|Reuters|Associated Press|The Associated Press|Agence France-Presse|dpa|DPA|PTI|ANI|IANS|Xinhua|Bloomberg|UPI|PA Media|Press Association|EFE|ANSA|APA|SDA|SID|KNA|epd|TASS|Interfax|Kyodo|Yonhap)$/;

const nobody =
  /^(?:https?:|www\.|@\w+$)|^\S+\.\w{2,4}$|^\d|^(?:admin|administrator|editor|staff|guest|user|webmaster|root|unknown|null|undefined|redaktion|author|anonymous|none|site default)$/i;

/** Where the names end: a date, a time, a duration, a number of comments. */
function withoutTail(text: string): string {
  const tail =
    /(?:\s*[,|·•–—/]\s*|\s+-\s+|\s+(?:on|at|am|le|el|in|il)\s+|\s+)(?=(?:\d|(?:published|updated|posted|last|veröffentlicht|aktualisiert|publié|publicado|stand)\b))/iu;
  const end = tail.exec(text);
  let kept = end ? text.slice(0, end.index) : text;
  // Names of weekdays and months before the numbers.
  for (let words = kept.split(/\s+/); words.length > 1; words = kept.split(/\s+/)) {
    const last = foldText(words.at(-1) ?? '').replace(/[.,]+$/, '');
    const isDate =
      weekdayNames.has(last) ||
      (end !== null && monthOf(last, null) !== null) ||
      /^(?:on|am|le|el|at|um)$/.test(last);
    if (!isDate) break;
    kept = words.slice(0, -1).join(' ');
  }
  return kept;
}

/** Code units of a value that are examined. */
const longest = 500;

/** Words for reporters after a name in East Asian languages. */
const easternRole = /\s*(?:記者|记者|기자|특파원|논설위원|通讯员|編輯|编辑|特派員|編集委員)$/u;

/** "avec AFP": an agency that contributed. */
const contributed = /^(?:avec|mit|with|con|com|met|z)\s+(?=\p{Lu})/u;

/** Particles with which a name can begin. */
const particles =
  /^(?:von|van|de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|zum|af|av|o')\s/iu;

/** "da Folhapress": where an author writes from or for, after a name. */
const source = /^(?:da|do|de|del|des|du)\s+\p{Lu}\S*$/u;

/** Vietnamese "by", which is a first name elsewhere: the name after it has letters of that language alone. */
const vietnameseBy = /^Theo\s+(?=[^|]{0,60}[ăđơưạ-ỹ])/iu;

/** Where other people than the authors follow: "Fotos: Bo Ek". */
const otherPeople =
  /\s*(?<!\p{L})(?:fotos?|photos?|photographs?|pictures?|bild(?:er)?|illustrations?|grafik(?:en)?|video|zdjęcia|kuvat?)\s*[:：].*$/iu;

/** Where the newspaper of an author follows: "Ina Ahlers for The Coast Post". */
const client = /\s+(?:for|für|pour|voor|para)\s+(?:\p{L}{1,4}\s+)?\p{Lu}.*$/u;

/** An agency glued to the name of a person: "INA AHLERS Associated Press". */
const gluedAgency =
  /(?<=\p{L}\s+\p{L}+)\s+(?:The )?(?:Associated Press|Agence France-Presse|Press Association|PA Media|Reuters|AFP|dpa)$/u;

/** "King, Jr." without the comma that separates names. */
const generation = /,\s+(?=(?:Jr|Sr)\b|I{2,3}\b|IV\b)/g;
/** Degrees after a name. */
const degrees = /,\s+(?:Ph\.?D|M\.?D|M\.?P\.?H|R\.?N|R\.?D|D\.?O|J\.?D|M\.?B\.?A|Esq)\b\.?/g;

/** Institutions, whose names contain "and". */
const institution =
  /(?:minist|amt\b|institut|bureau|office|agency|agentur|universi|verein|verband|committee|commission|kommission|stiftung|foundation|society|gesellschaft|council|department|association|zentrum|cent(?:er|re)\b)/iu;

/** "CNN" after the names of people. */
const acronym = /^[A-Z]{2,6}$/;

/** " in Kyiv", " aus Berlin": the place of an author. */
const place = /\s+(?:in|aus|à|en|from)\s+\p{Lu}.*$/u;

/** One name: without the role after it, its profile and punctuation; null when it is not the name of a person. */
function nameOf(part: string): string | null {
  const [own = ''] = part.split(gluedRole);
  const name = collapseSpace(own)
    .replace(contributed, '')
    .replace(gluedAgency, '')
    .replace(/\s+tarafından$/u, '')
    .replace(/\s*<[^<>]*>?$/, '')
    .replace(/\s*\S+@\S+\.\S+$/, '')
    .replace(/\s*@\w+$/, '')
    .replace(easternRole, '')
    .replace(/\s*\([^)]*\)?$/, '')
    .replace(/^[\s,;|·•–—-]+|[\s,;|·•–—:-]+$/gu, '');
  if (name === '' || name.length > 80 || !/\p{L}/u.test(name)) return null;
  return nobody.test(name) || roleWords.test(name) ? null : name;
}

/** "Ahlers, Ina" as "Ina Ahlers". */
export function inNaturalOrder(name: string): string {
  const found = /^([^,]+),\s*([^,]+)$/.exec(name);
  return found && !/\s(?:Jr|Sr|PhD|MD)\.?$/i.test(name) ? `${found[2]} ${found[1]}` : name;
}

/** Removes a label before names. In "Di Wang" the first word is part of the name. */
function withoutLabel(text: string, isVisible: boolean): string {
  const found = label.exec(text);
  if (!found) return text;
  const words = found[0]
    .trim()
    .replace(/[:：|–-]+$/u, '')
    .trim();
  const rest = text.slice(found[0].length);
  const isWritten = /^\p{Ll}/u.test(words) && rest.trim().split(/\s+/).length >= 2;
  const isName =
    ambiguous.test(words) &&
    !/[:：|]/.test(found[0]) &&
    !isWritten &&
    (!isVisible || rest.trim().split(/\s+/).length < 2);
  return isName ? text : rest;
}

/**
 * Visible names without the descriptions in lower case and the cities after them. A city is a single word after names of several
 * words.
 */
function withoutPlaces(names: readonly string[]): string[] {
  const people = names.filter((name) => !/^\p{Ll}/u.test(name) || particles.test(name));
  const full = people.filter((name) => name.includes(' ') && !source.test(name));
  const [first] = people;
  return full.length > 0 && first === full[0]
    ? people.filter((name) => full.includes(name) || agencies.test(name))
    : people;
}

/** The names in metadata, "Ahlers, Ina" or "Ina Ahlers". */
export const namesInCatalog = (value: string): string[] =>
  !value.split(/,\s*/).some((part) => agencies.test(part) || nobody.test(part)) &&
  /^[^\s,]+,\s*[^\s,]+(?:\s+[^\s,]+){0,2}$/u.test(value.trim())
    ? [inNaturalOrder(value.trim())]
    : (namesIn(value, false) ?? []);

/** People who worked on an article that others wrote: "Editing by Joe Blank", "Medically reviewed by Joe Blank". */
const otherWork =
  /^(?:\p{L}{3,12}ly\s+)?(?:edit(?:ed|ing)|review(?:ed|ing)|translat(?:ed|ion)|fact[- ]check(?:ed|ing)|illustrat(?:ed|ions?)|photograph(?:ed|s|y)|additional reporting|research|production|redigiert|bearbeitet|übersetzt|revisado|traducido|revu|relu|traduit|tradotto|vertaald)\s+(?:by|von|por|par|da|door)\b|^(?:責任編輯|责任编辑|編輯|编辑|校对|来源|來源)\s?[:：]/iu;

/** A text without the parts, between dashes, bars and semicolons, that name people of other work. */
function withoutOtherWork(text: string): string {
  const parts = text.split(/(\s+[—–-]\s+|\s*[;|·•]\s*)/u);
  if (parts.length < 3) return text;
  let kept = '';
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? '';
    if (part === '' || otherWork.test(part)) continue;
    kept += `${kept === '' ? '' : (parts[index - 1] ?? '')}${part}`;
  }
  return kept === '' ? text : kept;
}

/** The names between "and" and other separators. "Ortega y Gasset" and the name of an institution are one. */
function partsOf(text: string): string[] {
  const parts = text.split(
    /\s*[;|·•]\s*|\s+\/\s+|(?<=\p{L})\/(?=\p{Lu}\p{Ll})|(?<=\p{L}\s+\p{L}+)\/(?=\p{Lu})/u,
  );
  return parts.flatMap((part) => {
    if (institution.test(part)) return [part];
    const pieces = part.split(
      /\s+(?:and|und|AND|UND|et|en|och|og|&)\s+(?=\p{Lu})|,\s+(?:and|und|et|y)\s+|(?<!^\S+\s+\S+)\s+(?:y|i|e)\s+(?=\p{Lu})|\s+(?:y|i|e)\s+(?=\p{Lu}\S*\s)/u,
    );
    return pieces;
  });
}

/**
 * The names in a byline: without labels, roles, agencies next to names, dates and times; null when there are none.
 * @param isVisible whether the text is shown to readers, where labels come before names; metadata has few
 */
export function namesIn(value: string | null, isVisible: boolean): string[] | null {
  if (value === null) return null;
  const eastern = easternAuthorsIn(value.slice(0, longest));
  if (eastern !== null) return eastern;
  let text = withoutOtherWork(collapseSpace(value.slice(0, longest)))
    .replace(generation, ' ')
    .replace(degrees, '')
    .replace(vietnameseBy, '');
  const edited = /\b(?:edited|reviewed|translated|photographs?|illustrated|fact[- ]checked)\s+by\b/i.exec(
    text,
  );
  if (edited && edited.index > 0) {
    const before = text.slice(0, edited.index);
    // "Revised Edition Edited by Adrian Berg": what comes before is not a name.
    text = /\bedition\b/i.test(before) ? text.slice(edited.index) : before;
  }
  text = text.replace(otherPeople, '');
  for (let step = 0; step < 3; step += 1) {
    const next = withoutLabel(text, isVisible);
    if (next === text) break;
    text = next;
  }
  const [own = ''] = isVisible ? withoutTail(text).split(/\s+[—–-]\s+/u) : [withoutTail(text)];
  const found = partsOf(own).flatMap((part) => {
    const all = part.split(/,\s+/);
    const isPerson = isVisible && !institution.test(part);
    return all.flatMap((one) => nameOf(isPerson ? one.replace(client, '').replace(place, '') : one) ?? []);
  });
  const names = isVisible ? withoutPlaces(found) : found;
  const hasFullName = names.some((name) => name.includes(' '));
  const people = names.filter((name) => !agencies.test(name) && !(hasFullName && acronym.test(name)));
  const kept = [...new Set(people.length > 0 ? people : names)];
  return kept.length > 0 && kept.length <= 30 ? kept : null;
}
