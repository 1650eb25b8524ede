import { collapseSpace } from '../characters.ts';
import { foldText } from '../../text/fold.ts';
import { monthOf } from '../dates/month-names.ts';
import { dateToIso } from '../dates/parse-date.ts';
import { weekdayNames } from '../dates/weekday-names.ts';
import { easternAuthorsIn } from './eastern-authors.ts';
import { isLongLine, splitWords } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

const agencies =
  /^(AFP|AP|Reuters|Associated Press|The Associated Press|Agence France-Presse|DPA|PTI|ANI|IANS|Xinhua|Bloomberg|UPI|PA Media|Press Association|Agency Reporter|Staff( Reporter| Writer)?|Our Reporter)$/;
const name =
  /^[\p{Lu}][\p{L}'’.-]*(\s+(?:[\p{Lu}][\p{L}'’.-]*|de|da|di|van|von|der|den|bin|al|el|la|le|and|&|,))*$/u;

/** Words before names in other languages. At least two capitalized words have to follow. */
const foreignLabel =
  /^(?:(?:veröffentlicht|geschrieben|verfasst|ein (?:artikel|beitrag)|publié|écrit|publicado|escrito|pubblicato|scritto|geschreven|text|tekst|texte|texto) )?(?:von|par|por|door|av|af|di|autore?:?|autorin:?|auteur:?) +(\p{Lu}[\p{L}'’.-]+ +(?:(?:von|van|de|der|den|zu) +)*\p{Lu}.{1,80})$/iu;
const foreignByline = (line: string): RegExpExecArray | null => {
  const found = foreignLabel.exec(line);
  return found && /^\p{Lu}/u.test(found[1] ?? '') ? found : null;
};

/** A line of facts with an author: dates, sources and names, without a sentence. */
const easternLine =
  /^[^。！？]{0,100}(?:作者|撰文|記者|记者|通讯员|取材・文|執筆)\s?[:：／][^。！？]{1,60}$/u;

/** The names in a byline ("By Jane Doe and John Roe | Reuters"), or null when the line is not a byline. */
export function bylineOf(line: string): string | null {
  if (isLongLine(line)) return null;
  if (agencies.test(line)) return line;
  const eastern = easternLine.test(line) ? easternAuthorsIn(line) : null;
  if (eastern !== null) return eastern.join(', ');
  const found =
    /^(?:(?:written|posted|reported|words|story|text|published|edited|article|post|report)\s+)?by:?\s+(.+)$/i.exec(
      line,
    );
  const author = found ?? /^authors?:\s*(.+)$/i.exec(line) ?? foreignByline(line);
  if (!author || endsWithStop(line.replace(/\b(Jr|Sr)\.$/, '$1'))) return null;
  const [names = ''] = (author[1] ?? '').split(
    /\s*[|•·–—]\s*|\s+-\s+|\s+(?:on|in|at|for)\s+|,\s+(?=\p{Lu}?\p{Ll}+\s+(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter))|\s*\d/u,
  );
  const plain = collapseSpace(
    names
      .replace(/[,;:–—-]+\s*$/u, '')
      .replace(/,\s*[\p{L} ]*\b(correspondent|editor|reporter|writer)\b.*$/iu, ''),
  );
  // After "BY" in capitals, the names are in capitals as well.
  return plain !== '' && splitWords(plain).length <= 10 && name.test(plain.replace(/,/g, ' ,'))
    ? plain
    : null;
}

/** Words around dates, folded: labels, prepositions and units of time. */
const dateWords = new Set(
  `published posted updated last modified created first date on at am pm a.m p.m gmt utc bst est edt et pst pdt cet cest mez mesz
  wat ist msk st nd rd th of hours hour hrs hr minutes minute mins min days day weeks week ago the z t
  veroffentlicht erstellt aktualisiert geandert stand datum am um uhr vom den zuletzt letzte aktualisierung publiziert
  publie mis mise a jour le modifie cree publication date der derniere mise par
  publicado actualizado el de del la las h hs hrs fecha actualizacion ultima publicada actualizada
  atualizado em as publicada pubblicato aggiornato il alle ore ultimo aggiornamento
  opublikowano data dodano aktualizacja godz utworzono r o publikacji dodania
  gepubliceerd geplaatst bijgewerkt op om uur laatst gewijzigd
  publicerad uppdaterad kl klockan udgivet opdateret publisert oppdatert den julkaistu paivitetty klo
  publikovano vydano aktualizovano v hod zverejnene frissitve megjelent publicat actualizat la ora
  опубликовано обновлено дата в г опубліковано оновлено публикувано
  yayinlanma guncelleme guncellenme tarihi saat son gada d m ngay thang nam luc
  发布 发布时间 更新 更新时间 公開 公開日 更新日 投稿日 配信 掲載 年 月 日 오전 오후 입력 수정 نشر في בתאריך`.split(
    /\s+/,
  ),
);

/** Whether a line consists of a publication date, in one of many languages: "Monday, 4 May 2015 | 10:30 am". */
export function isDateLine(line: string): boolean {
  if (line.length > 200 || !/\p{Nd}/u.test(line)) return false;
  const words = foldText(line).match(/[\p{L}\p{M}.]*[\p{L}\p{M}]/gu) ?? [];
  if (words.length > 16) return false;
  const isDateWord = (word: string): boolean =>
    dateWords.has(word) || weekdayNames.has(word) || monthOf(word, null) !== null;
  if (!words.every(isDateWord)) return false;
  return (
    dateToIso(line, 'und') !== null ||
    /\bago\b/i.test(line) ||
    /^(published|posted|(last )?updated)\b/i.test(line)
  );
}
