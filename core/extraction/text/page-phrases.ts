import type { PageLabel } from './labels-by-language.ts';
import { splitWords } from './prose.ts';

/** Sentences of web pages in many languages, which vary too much to be listed as whole lines; with the maximum number of words. */
const phrases: readonly (readonly [kind: PageLabel, maxWords: number, pattern: RegExp])[] = [
  [
    'smallPrint',
    45,
    /\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|chroniony prawem autorskim|všechna práva vyhrazena|minden jog fenntartva|tüm hakları saklıdır)(?!\p{L})/iu,
  ],
  ['smallPrint', 45, /(?:все права защищены|усі права захищені|版权所有|版權所有|無断転載|무단 ?전재)/iu],
  [
    'smallPrint',
    60,
    /\b(?:affiliate|partner|werbe|afiliad[oa]s?|affiliés?|affiliat[oi])[ -]?(?:links?|liens?|enlaces?)\b|\b(?:enlaces? de afiliad[oa]s?|liens? d['’]affiliation|link (?:di )?affiliat[oi]|affiliatielinks?)\b/iu,
  ],
  // "Dieser Artikel kann Links enthalten, für die wir eine Provision erhalten."
  [
    'smallPrint',
    60,
    /\blinks?\b.{0,120}\b(?:provision|commission|comisión|commissione|provisie|prowizj\p{L}*)(?!\p{L})/iu,
  ],
  [
    'label',
    25,
    /^(?:klicken sie|klicke|click|cliquez|haga clic|haz clic|clicca|clique|klik|kliknij)\b.{0,40}\b(?:button|schaltfläche|knopf|bouton|botón|botão|pulsante|knop|przycisk)(?!\p{L})/iu,
  ],
  [
    'label',
    30,
    /\b(?:externe[rnm]? inhalte?|external content|contenus? externes?|contenidos? externos?|conteúdos? externos?|contenut[oi] estern[oi]|externe inhoud)\b/iu,
  ],
  [
    'label',
    45,
    /^(?:mit (?:dem|einem|ihrem)|durch (?:das|einen|anklicken)|wenn sie)\b.{0,60}\b(?:laden|klick|anklicken|aktivieren|abspielen|ansehen)\b.{0,120}(?:akzeptier|datenschutz|zustimm|einverstanden|übertragen)/iu,
  ],
  [
    'label',
    14,
    /\b(?:showing|angezeigt|ergebnisse|results|résultats|resultados|risultati|treffer|wyników)\b.{0,40}\b\d+\s+(?:von|of|sur|de|di|van|z)\b|\b\d+\s+(?:bis|to|à|-|–)\s+\d+\s+(?:von|of|sur|de|di|van|z)\b.{0,30}(?:angezeigt|ergebnisse|results|résultats|resultados|risultati|treffer)/iu,
  ],
  [
    'share',
    16,
    /^(?:war|ist|fanden sie|findest du|hat (?:dir|ihnen|euch))\b.{0,16}\b(?:artikel|beitrag|seite|inhalt|text|information\p{L}*)\b.{0,12}\b(?:nützlich|hilfreich|interessant|gefallen|weitergeholfen)/iu,
  ],
  [
    'share',
    16,
    /^(?:was|is|did you find) (?:this|the) (?:article|page|post|story|content|information|answer)\b.{0,20}\b(?:helpful|useful|interesting)/iu,
  ],
  [
    'share',
    16,
    /^(?:cet article|cette page|ce contenu)\b.{0,40}\butile|^¿?(?:(?:te|le) )?(?:ha|fue|resultó|pareció)\b.{0,40}\bútil|^(?:questo articolo|questa pagina|questo contenuto)\b.{0,30}\butile|^(?:este artigo|esta página)\b.{0,30}\bútil/iu,
  ],
  [
    'prompt',
    30,
    /\b(?:download|lade dir|laden sie|descarga|descárgate|descargue|téléchargez|scarica|baixe|pobierz)\b.{0,60}\bapps?\b/iu,
  ],
  [
    'prompt',
    25,
    /\b(?:sign up|subscribe|register|click|klicke|klicken sie|cliquez|haz clic|haga clic|clicca|clique|klik)\s+(?:here|hier|ici|aquí|qui|aqui)\s*[.!»>]*$/iu,
  ],
];

const logIn =
  /(?:anmelden|anzumelden|einloggen|einzuloggen|eingeloggt|angemeldet|registrier|connecter|connecté|iniciar sesión|identificarse|fazer login|accedere|inloggen|ingelogd|zaloguj|zalogowa|logga in|přihlásit|войти|войдите|авториз|увійти|giriş yap|log in|logged in|sign in)/iu;
const comment =
  /(?:kommentar|kommentier|comment|comentari|comentári|commento|reactie|reageren|komentarz|komentář|komentova|комментар|коментар|yorum)/iu;

/** The kind of page chrome that a sentence is, or null. */
export function pagePhraseOf(line: string): PageLabel | null {
  const found = phrases.find(([, , pattern]) => pattern.test(line));
  const count = splitWords(line).length;
  if (found && count <= found[1]) return found[0];
  return count <= 25 && comment.test(line) && logIn.test(line) ? 'comments' : null;
}

const networks =
  /@\w|\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|tiktok|linkedin|mastodon|bluesky|threads|flipboard|google news)\b/iu;
const follow =
  /\b(?:follow|join|folge|folgen sie|folgt|suivez|retrouvez|sígue\p{L}*|sigue|siga|seguici|segui|seguir|volg|obserwuj|śledź|följ|følg|seuraa|sledujte|подписывайтесь|подпишитесь|читайте нас|takip edin)(?!\p{L})/iu;
const support =
  /^(?:bitte )?(?:subscribe|abonnez-vous|suscríbe\p{L}*|abbonati|abonniere\p{L}*|zapisz się|prenumerera|assine|inscreva-se|únete|unterstütze\p{L}*|spende\p{L}*|support|apóya\p{L}*|apoya|soutenez|sostieni\p{L}*|steun|wesprzyj|donate|become a)(?!\p{L})/iu;

/** "Follow us on Facebook", "Únete a nuestra comunidad": an appeal, which is not part of an article when it is at its end. */
export function isAppeal(line: string): boolean {
  const count = splitWords(line).length;
  return count <= 30 && ((follow.test(line) && networks.test(line)) || (count <= 20 && support.test(line)));
}
