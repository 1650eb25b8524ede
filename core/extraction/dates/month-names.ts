import { trimEndOf } from '../../text/trim.ts';
import { foldText } from '../../text/fold.ts';

/** Names of the months by language, folded, January first; "/" separates the forms (full, genitive, abbreviated). */
const namesByLanguage: Readonly<Record<string, string>> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  de: 'januar/jan/janner februar/feb/feber marz/mar/maerz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez',
  fr: 'janvier/janv fevrier/fevr mars avril/avr mai juin juillet/juil aout septembre/sept octobre/oct novembre/nov decembre/dec',
  es: 'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sept octubre/oct noviembre/nov diciembre/dic',
  it: 'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic',
  pt: 'janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  nl: 'januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec',
  sv: 'januari/jan februari/feb mars april/apr maj juni juli augusti/aug september/sep oktober/okt november/nov december/dec',
  da: 'januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec',
  nb: 'januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des',
  fi: 'tammikuu/tammi/tammikuuta helmikuu/helmi/helmikuuta maaliskuu/maalis/maaliskuuta huhtikuu/huhti/huhtikuuta toukokuu/touko/toukokuuta kesakuu/kesa/kesakuuta heinakuu/heina/heinakuuta elokuu/elo/elokuuta syyskuu/syys/syyskuuta lokakuu/loka/lokakuuta marraskuu/marras/marraskuuta joulukuu/joulu/joulukuuta',
  pl: 'styczen/sty/stycznia luty/lut/lutego marzec/mar/marca kwiecien/kwi/kwietnia maj/maja czerwiec/cze/czerwca lipiec/lip/lipca sierpien/sie/sierpnia wrzesien/wrz/wrzesnia pazdziernik/paz/pazdziernika listopad/lis/listopada grudzien/gru/grudnia',
  cs: 'leden/led/ledna unor/uno/unora brezen/bre/brezna duben/dub/dubna kveten/kve/kvetna cerven/cvn/cervna cervenec/cvc/cervence srpen/srp/srpna zari/zar rijen/rij/rijna listopad/lis/listopadu prosinec/pro/prosince',
  sk: 'januar/jan/januara februar/feb/februara marec/mar/marca april/apr/aprila maj/maja jun/juna jul/jula august/aug/augusta september/sep/septembra oktober/okt/oktobra november/nov/novembra december/dec/decembra',
  hu: 'januar/jan februar/febr marcius/marc aprilis/apr majus/maj junius/jun julius/jul augusztus/aug szeptember/szept oktober/okt november/nov december/dec',
  ro: 'ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/nov decembrie/dec',
  ru: 'январь/янв/января февраль/февр/февраля март/марта/мар апрель/апр/апреля маи/мая июнь/июня/июн июль/июля/июл август/авг/августа сентябрь/сент/сентября октябрь/окт/октября ноябрь/нояб/ноября декабрь/дек/декабря',
  uk: 'січень/січ/січня лютии/лют/лютого березень/бер/березня квітень/квіт/квітня травень/трав/травня червень/черв/червня липень/лип/липня серпень/серп/серпня вересень/вер/вересня жовтень/жовт/жовтня листопад/лист/листопада грудень/груд/грудня',
  bg: 'януари февруари март април маи юни юли август септември октомври ноември декември',
  tr: 'ocak/oca subat/sub mart/mar nisan/nis mayis/may haziran/haz temmuz/tem agustos/agu eylul/eyl ekim/eki kasim/kas aralik/ara',
  el: 'ιανουαριου/ιαν φεβρουαριου/φεβ μαρτιου/μαρ απριλιου/απρ μαιου/μαι ιουνιου/ιουν ιουλιου/ιουλ αυγουστου/αυγ σεπτεμβριου/σεπ οκτωβριου/οκτ νοεμβριου/νοε δεκεμβριου/δεκ',
  sr: 'јануар/јан/јануара фебруар/феб/фебруара март/мар/марта април/апр/априла мај/маја јун/јуна јул/јула август/авг/августа септембар/сеп/септембра октобар/окт/октобра новембар/нов/новембра децембар/дец/децембра',
  'sr-Latn':
    'januar/jan/januara februar/feb/februara mart/mar/marta april/apr/aprila maj/maja jun/juna jul/jula avgust/avg/avgusta septembar/sep/septembra oktobar/okt/oktobra novembar/nov/novembra decembar/dec/decembra',
  hr: 'sijecanj/sij/sijecnja veljaca/velj/veljace ozujak/ozu/ozujka travanj/tra/travnja svibanj/svi/svibnja lipanj/lip/lipnja srpanj/srp/srpnja kolovoz/kol/kolovoza rujan/ruj/rujna listopad/lis/listopada studeni/stu/studenoga prosinac/pro/prosinca',
  sl: 'januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg september/sep oktober/okt november/nov december/dec',
  ca: 'gener/gen febrer/febr marc abril/abr maig juny juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des',
  lt: 'sausis/sausio vasaris/vasario kovas/kovo balandis/balandzio geguze/geguzes birzelis/birzelio liepa/liepos rugpjutis/rugpjucio rugsejis/rugsejo spalis/spalio lapkritis/lapkricio gruodis/gruodzio',
  lv: 'janvaris/janv februaris/febr marts aprilis/apr maijs junijs/jun julijs/jul augusts/aug septembris/sept oktobris/okt novembris/nov decembris/dec',
  et: 'jaanuar/jaan veebruar/veebr marts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt november/nov detsember/dets',
  id: 'januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt november/nov desember/des',
  eu: 'urtarrila/urtarrilaren otsaila/otsailaren martxoa/martxoaren apirila/apirilaren maiatza/maiatzaren ekaina/ekainaren uztaila/uztailaren abuztua/abuztuaren iraila/irailaren urria/urriaren azaroa/azaroaren abendua/abenduaren',
  he: 'ינואר/ינו פברואר/פבר מרץ אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב דצמבר/דצמ',
  ar: 'يناير فبراير/شباط مارس/اذار ابريل/نيسان مايو/ايار يونيو/حزيران يوليو/تموز اغسطس/اب سبتمبر/ايلول اكتوبر نوفمبر ديسمبر',
  fa: 'ژانويه فوريه مارس اوريل/آوريل مه/مي ژوين ژوييه اوت سپتامبر اكتبر نوامبر دسامبر',
  hi: 'जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल मई जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰ अक्टूबर/अक्टू॰ नवंबर/नव॰ दिसंबर/दिस॰',
  th: 'มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค',
};

type Names = ReadonlyMap<string, number>;

const read = (names: string): Names =>
  new Map(
    names.split(' ').flatMap((forms, index) => forms.split('/').map((form) => [form, index + 1] as const)),
  );

const byLanguage = new Map(
  Object.entries(namesByLanguage).map(([lang, names]) => [lang, read(names)] as const),
);

/** All languages together; of a name with two meanings ("listopad"), the first language in the table wins. */
const all: Names = new Map([...byLanguage.values()].toReversed().flatMap((names) => [...names]));

/** Hebrew prefix "in". */
const prefix = /^ב(?=\p{L}{3})/u;

/**
 * The number of the month that a word names, 1 to 12, or null.
 * @param lang BCP 47 tag of the text, whose names are preferred; null when unknown
 */
export function monthOf(word: string, lang: string | null): number | null {
  const name = trimEndOf(foldText(word), /[.']/);
  const own = byLanguage.get(lang?.split('-')[0] ?? '');
  return own?.get(name) ?? all.get(name) ?? all.get(name.replace(prefix, '')) ?? null;
}
