import { foldText } from '../../text/fold.ts';

/** Kinds of labels that web pages put around their articles. */
export type PageLabel = 'related' | 'share' | 'comments' | 'prompt' | 'label' | 'menu' | 'smallPrint';

/**
 * Whole lines in languages other than English, separated by bars; chrome.ts has the English ones. Case, accents and punctuation
 * at the ends do not matter.
 */
const wholeLines: Readonly<Record<PageLabel, string>> = {
  related: `
    auch interessant | auch interessant für dich | das könnte dich auch interessieren |
    das könnte sie auch interessieren | das könnte ihnen auch gefallen | das könnte dir auch gefallen |
    das interessiert andere leser | mehr zum thema | zum thema | mehr dazu | mehr lesen | weiterlesen |
    weiterlesen nach der anzeige | lesen sie auch | lesen sie mehr | lesen sie dazu auch | lesen sie hier weiter |
    lies auch | lies mehr | weitere artikel | weitere beiträge | weitere meldungen | weitere nachrichten |
    weitere themen | weitere news | weitere artikel zum thema | weitere beiträge zum thema |
    weitere informationen zum thema | weitere interessante artikel | weitere interessante beiträge |
    weitere pressemitteilungen | ähnliche artikel | ähnliche beiträge | ähnliche themen | verwandte artikel |
    verwandte beiträge | verwandte themen | passende artikel | passend dazu | passend zum thema | meistgelesen |
    meistgelesene artikel | meist gelesen | beliebte artikel | beliebte beiträge | neueste artikel | neueste beiträge |
    aktuelle artikel | aktuelle beiträge | letzte beiträge | empfohlene artikel | empfehlungen der redaktion | empfehlungen aus der redaktion | empfehlung der redaktion |
    redaktionelle empfehlungen | das könnte sie interessieren | neueste nachrichten | aktuelle nachrichten |
    aktuelle meldungen | weitere meldungen aus dem ressort | mehr aus der rubrik | top-artikel | dernières actualités |
    nos recommandations | notre sélection | recommandé pour vous | à lire ensuite | últimas noticias |
    noticias recomendadas | artículos recomendados | notas recomendadas | ultime notizie | le ultime notizie |
    articoli consigliati | najnowsze artykuły | polecane dla ciebie | senaste nytt | seneste nyt | siste nytt |
    laatste nieuws | nejnovější články | legfrissebb | последние новости | останні новини | son haberler |
    unsere empfehlungen | mehr von uns | mehr aus diesem ressort | mehr artikel | mehr artikel zum thema | à lire aussi |
    a lire aussi | à lire également | lire aussi | lire également | à voir aussi | voir aussi | à découvrir aussi |
    sur le même sujet | sur le même thème | dans la même rubrique | articles similaires | articles liés |
    articles connexes | articles récents | les plus lus | les plus consultés | vous aimerez aussi |
    vous aimerez peut-être | cela pourrait vous intéresser | ça pourrait vous intéresser | à ne pas manquer |
    lire la suite | lire plus | pour aller plus loin | lea también | lee también | lea además | lee además |
    leer también | leer más | lea más | también lea | también te puede interesar | te puede interesar |
    te podría interesar | te recomendamos | le puede interesar | le podría interesar | le recomendamos |
    puede interesarle | puedes ver | puede ver | mira también | mirá también | ver también | vea también | ver más |
    ver además | más sobre este tema | más información | más noticias | noticias relacionadas | notas relacionadas |
    artículos relacionados | contenido relacionado | temas relacionados | entradas relacionadas | lo más leído |
    lo más visto | las más leídas | no te pierdas | sigue leyendo | seguir leyendo | continúa leyendo | leia também |
    leia mais | leia ainda | saiba mais | veja também | veja mais | veja ainda | confira também | notícias relacionadas |
    artigos relacionados | conteúdo relacionado | matérias relacionadas | mais lidas | mais lidos | continue lendo |
    continua após a publicidade | leggi anche | leggi di più | leggi tutto | leggi ancora | potrebbe interessarti |
    potrebbe interessarti anche | potrebbero interessarti | ti potrebbe interessare | articoli correlati |
    notizie correlate | contenuti correlati | i più letti | vedi anche | guarda anche | approfondimenti | lees ook |
    lees verder | lees meer | bekijk ook | zie ook | meer over dit onderwerp | meer nieuws | gerelateerde artikelen |
    gerelateerd | meest gelezen | aanbevolen | zobacz też | zobacz także | zobacz również | zobacz więcej | czytaj też |
    czytaj także | czytaj również | czytaj więcej | czytaj dalej | przeczytaj też | przeczytaj także |
    przeczytaj również | przeczytaj więcej | sprawdź też | sprawdź także | polecane | polecane artykuły | polecamy |
    polecamy także | warto przeczytać | podobne artykuły | podobne wpisy | powiązane artykuły | najczęściej czytane |
    najpopularniejsze | więcej na ten temat | więcej | läs också | läs även | läs mer | läs vidare | se även |
    mest lästa | relaterade artiklar | relaterat | læs også | læs mere | les også | les mer | se også | mest lest |
    mest læste | relaterede artikler | relaterte artikler | lue myös | lue lisää | katso myös | luetuimmat | čtěte také |
    čtěte i | čtěte dále | čtěte více | přečtěte si také | přečtěte si i | mohlo by vás zajímat | mohlo by se vám líbit |
    související články | související | nejčtenější | čítajte aj | čítajte tiež | prečítajte si aj |
    mohlo by vás zaujímať | súvisiace články | najčítanejšie | olvasta már | olvassa el ezt is | kapcsolódó cikkek |
    kapcsolódó | legolvasottabb | ezt is ajánljuk | citește și | citiți și | citește mai mult | vezi și |
    articole similare | te-ar putea interesa | pročitajte i | pročitajte još | pročitaj i | povezane vijesti |
    povezani članci | najčitanije | preberite tudi | preberi še | прочетете още | вижте още | още по темата |
    читайте также | читать также | читайте ещё | читайте еще | читать далее | смотрите также | смотри также | по теме |
    материалы по теме | похожие статьи | похожие материалы | рекомендуем | рекомендуем почитать |
    вам может быть интересно | ещё по теме | еще по теме | самое читаемое | популярное | подробнее | читайте також |
    читайте теж | дивіться також | за темою | схожі статті | ilgili haberler | ilgili haber | ilginizi çekebilir |
    bunlar da ilginizi çekebilir | benzer haberler | önerilen haberler | çok okunanlar | διαβάστε επίσης |
    διαβάστε ακόμα | δείτε επίσης | σχετικά άρθρα | σχετικά | baca juga | artikel terkait | berita terkait | lihat juga |
    xem thêm | đọc thêm | tin liên quan | bài viết liên quan | có thể bạn quan tâm | あわせて読みたい | 関連記事 | 関連ニュース | 関連リンク |
    関連キーワード | おすすめ記事 | 人気記事 | アクセスランキング | 最新記事 | こちらもおすすめ | 次の記事 | 前の記事 | 相关阅读 | 相关新闻 | 相关文章 | 相关报道 | 延伸阅读 | 推荐阅读 | 热门文章 |
    相關新聞 | 相關閱讀 | 相關文章 | 延伸閱讀 | 推薦閱讀 | 熱門文章 | 看更多 | 阅读更多 | 관련기사 | 관련 기사 | 많이 본 뉴스 | 추천기사 | اقرأ أيضا | اقرأ أيضاً |
    إقرأ أيضا | اقرأ المزيد | مواضيع ذات صلة | أخبار ذات صلة | مقالات ذات صلة | شاهد أيضا | الأكثر قراءة | قد يعجبك أيضا |
    بیشتر بخوانید | مطالب مرتبط | اخبار مرتبط | קרא גם | קראו גם | כתבות נוספות | כתבות קשורות | אולי יעניין אותך |
    siehe auch | siehe dazu | siehe hierzu | kapcsolódó cikk | kapcsolódó írás | ezt olvasta már | διαβάστε ακόμη |
    διαβάστε ακόμα | διαβάστε επίσης | δείτε επίσης | δείτε ακόμη | ראו גם | ראה גם | קראו עוד | קראו גם | यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें |
    यह भी देखें | और पढ़ें | संबंधित खबरें | संबंधित समाचार | আরও পড়ুন | আরো পড়ুন | এটিও পড়ুন | সম্পর্কিত খবর | हे पण वाचा | हेही वाचा | மேலும் படிக்க | இதையும் படியுங்கள் |
    یہ بھی پڑھیں | مزید پڑھیں | simak juga | lihat juga | baca selengkapnya | 함께 읽기 | 함께 보기 | 함께 볼만한 기사 | 같이 읽기 | ayrıca okuyun |
    bunu da okuyun | bunları da okuyun | ayrıca bakınız | şunu da okuyun | 延伸閱讀 | 相關閱讀 | 相關報導 | 相關新聞 | 推荐阅读 | 推薦閱讀 | 更多阅读 | 相关报道 | 相关新闻 |
    関連リンク | 関連ニュース | 合わせて読みたい | こちらもおすすめ | อ่านเพิ่มเติม | อ่านข่าวที่เกี่ยวข้อง | xem thêm | đọc thêm
  `,
  share: `
    teilen | artikel teilen | beitrag teilen | diesen artikel teilen | diesen beitrag teilen | teilen sie diesen artikel |
    teile diesen artikel | teile diesen beitrag | jetzt teilen | teilen mit | teilen auf | teilen auf facebook |
    auf facebook teilen | bei facebook teilen | auf twitter teilen | per e-mail teilen | per mail teilen |
    weiterempfehlen | artikel weiterempfehlen | möchten sie den artikel teilen | hat dir der artikel gefallen |
    hat ihnen der artikel gefallen | war der artikel nützlich | war dieser artikel hilfreich | war der artikel hilfreich |
    war diese seite hilfreich | artikel bewerten | bewerten | drucken | artikel drucken | seite drucken | versenden |
    artikel versenden | link kopieren | link kopiert | merken | vorlesen | folgen sie uns | folge uns | folgt uns |
    partager | partager l'article | partager cet article | partager sur | partager sur facebook | partager sur twitter |
    envoyer par email | envoyer par mail | imprimer | suivez-nous | copier le lien | compartir | comparte |
    comparte esta noticia | compartir esta noticia | compartir este artículo | compártelo | compartir en |
    compartir en facebook | compartir en twitter | imprimir | enviar por correo | síguenos | síguenos en | copiar enlace |
    compartilhar | compartilhe | compartilhe esta notícia | compartilhe isso | partilhar | copiar link | condividi |
    condividi su | condividi questo articolo | condividi su facebook | stampa | seguici | seguici su | delen |
    deel dit artikel | deel via | deel op facebook | printen | volg ons | udostępnij | podziel się |
    podziel się artykułem | drukuj | wyślij | obserwuj nas | dela | dela artikeln | dela på facebook | skriv ut |
    följ oss | del | del artikel | del på facebook | jaa | jaa artikkeli | tulosta | sdílet | sdílet článek | sdílejte |
    vytisknout | tisk | zdieľať | megosztás | nyomtatás | distribuie | поделиться | поделитесь | поделиться ссылкой |
    поделиться в соцсетях | распечатать | поділитися | споделете | podijeli | deli | paylaş | yazdır | κοινοποίηση |
    bagikan | chia sẻ | シェア | シェアする | ツイート | 分享 | 分享到 | 分享到微信 | 扫一扫在手机打开当前页 | 扫一扫在手机阅读 | 微信扫一扫 | 用微信扫描二维码 | 扫描二维码分享 | 打印 | 列印 | 공유 | 공유하기 | شارك | مشاركة | طباعة | שתף | שיתוף
  `,
  comments: `
    kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentar hinterlassen | kommentar abgeben |
    einen kommentar schreiben | einen kommentar hinterlassen | schreibe einen kommentar | schreiben sie einen kommentar |
    hinterlasse einen kommentar | hinterlassen sie einen kommentar | hinterlasse eine antwort | kommentieren |
    jetzt kommentieren | alle kommentare | alle kommentare anzeigen | keine kommentare | noch keine kommentare |
    leserkommentare | ihr kommentar | dein kommentar | diskutieren sie mit | diskutiere mit | antworten |
    antwort abbrechen | antworten abbrechen | melden sie sich an um zu kommentieren | commentaires | commentaire |
    laisser un commentaire | laissez un commentaire | ajouter un commentaire | écrire un commentaire | aucun commentaire |
    poster un commentaire | publier un commentaire | tous les commentaires | répondre | réagir | comentarios |
    deja un comentario | dejar un comentario | deja una respuesta | escribe un comentario | añadir un comentario |
    sin comentarios | no hay comentarios | responder | comentários | deixe um comentário | deixe uma resposta |
    deixe seu comentário | nenhum comentário | adicionar comentário | commenti | lascia un commento |
    lascia una risposta | commenta | nessun commento | reacties | plaats een reactie | geef een reactie |
    laat een reactie achter | geen reacties | reageer | komentarze | dodaj komentarz | skomentuj | napisz komentarz |
    zostaw komentarz | brak komentarzy | kommentarer | lämna en kommentar | skriv en kommentar | lämna ett svar |
    kommentera | legg igjen en kommentar | skriv kommentar | kommentit | kommentoi | jätä kommentti | komentáře |
    přidat komentář | napsat komentář | diskuse | komentáre | pridať komentár | hozzászólások | szólj hozzá | comentarii |
    lasă un comentariu | lasă un răspuns | komentari | komentiraj | ostavi komentar | комментарии | комментировать |
    оставить комментарий | добавить комментарий | написать комментарий | коментарі | залишити коментар | коментари |
    yorumlar | yorum yap | yorum yaz | σχόλια | σχολιάστε | komentar | tinggalkan komentar | tinggalkan balasan |
    bình luận | để lại bình luận | コメント | コメントを残す | コメントする | 评论 | 发表评论 | 網友評論 | 發表評論 | 发表回复 | 댓글 | 댓글 쓰기 | تعليقات |
    التعليقات | اترك تعليقا | أضف تعليق | תגובות | הוסף תגובה
  `,
  prompt: `
    newsletter abonnieren | jetzt newsletter abonnieren | jetzt abonnieren | jetzt anmelden | jetzt registrieren |
    zum newsletter anmelden | newsletter anmelden | zur newsletter-anmeldung | inhalt laden | externen inhalt anzeigen |
    inhalte anzeigen | s'abonner | abonnez-vous | je m'abonne | s'inscrire à la newsletter |
    inscrivez-vous à la newsletter | suscríbete | suscríbase | suscribirse | regístrate | apóyanos | assine |
    inscreva-se | iscriviti | iscriviti alla newsletter | abbonati | schrijf je in | zapisz się |
    zapisz się do newslettera | subskrybuj | prenumerera | tilmeld | tilaa uutiskirje | přihlásit k odběru | подписаться |
    подпишитесь | підписатися | abone ol | langganan | メルマガ登録 | 订阅 | 訂閱 | 구독하기 | اشترك
  `,
  label: `
    anzeige | werbung | werbeanzeige | - anzeige - | advertorial | beitragsbild | lesezeit | wird geladen | lädt |
    bild vergrößern | bild | bilder | galerie | bildergalerie | zur bildergalerie | zur fotostrecke | fotostrecke |
    video abspielen | seite vorlesen | diese seite | publicité | annonce | chargement | temps de lecture | publicidad |
    anuncio | cargando | tiempo de lectura | publicidade | continua depois da publicidade | carregando | pubblicità |
    annuncio | caricamento | tempo di lettura | advertentie | reclama | reklama | artykuł sponsorowany | annons | mainos |
    reklám | publicitate | oglas | реклама | на правах рекламы | reklam | διαφήμιση | iklan | quảng cáo | 広告 | スポンサーリンク |
    广告 | 廣告 | 광고 | إعلان | פרסומת
  `,
  menu: `
    zurück | zurück zur übersicht | zurück zur startseite | zurück zum seitenanfang | zur startseite | zur übersicht |
    nach oben | zum seitenanfang | zum inhalt springen | zum inhalt | startseite | menü | suche | suchen | anmelden |
    vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag | vorherige | nächste | schließen |
    retour | retour à l'accueil | retour en haut | haut de page | accueil | aller au contenu | article précédent |
    article suivant | se connecter | rechercher | volver | volver arriba | volver al inicio | inicio | artículo anterior |
    artículo siguiente | iniciar sesión | buscar | voltar | voltar ao topo | início | próximo artigo | artigo anterior |
    torna su | torna indietro | torna alla home | articolo precedente | articolo successivo | terug | terug naar boven |
    naar boven | vorig artikel | volgend artikel | powrót | wróć | strona główna | do góry | poprzedni artykuł |
    następny artykuł | tillbaka | till toppen | tilbage | tilbake | takaisin | zpět | nahoru | späť | vissza | înapoi |
    natrag | назад | наверх | на главную | вверх | на початок | geri | geri dön | kembali | trở lại | 戻る | トップへ戻る |
    ページトップへ | 返回 | 返回首页 | 返回顶部 | 回首頁 | العودة | חזרה
  `,
  smallPrint: `
    impressum | datenschutz | datenschutzerklärung | alle rechte vorbehalten | nutzungsbedingungen | mentions légales |
    tous droits réservés | politique de confidentialité | aviso legal | todos los derechos reservados |
    política de privacidad | todos os direitos reservados | tutti i diritti riservati | alle rechten voorbehouden |
    wszelkie prawa zastrzeżone | polityka prywatności | все права защищены | tüm hakları saklıdır | 版权所有 | 無断転載禁止 |
    無断転載を禁じます
  `,
};

/** Punctuation, arrows and counts at the ends of a label. */
const ends = /^[^\p{L}\p{N}]+|(?:[^\p{L}\p{N}]|\s\d+)+$/gu;

const normalize = (line: string): string => foldText(line).replace(ends, '');

const kinds: ReadonlyMap<string, PageLabel> = new Map(
  Object.entries(wholeLines)
    .toReversed()
    .flatMap(([kind, lines]) =>
      lines
        .split('|')
        .map(normalize)
        .filter(Boolean)
        .map((line) => [line, kind as PageLabel] as const),
    ),
);

/** Maximum length in code units of a label. */
const longest = 60;

/** The kind of label that a whole line is in one of many languages, or null. */
export function pageLabelOf(line: string): PageLabel | null {
  return line.length > longest * 2 ? null : (kinds.get(normalize(line)) ?? null);
}

/** Whether a line starts with a label before another article, such as "Lea también: El alcalde promete un puente". */
export function isReadAlso(line: string): boolean {
  const found = /^[^\p{L}]*(.{4,60}?)\s*(?:[:：»>|｜–→】］]|\s-\s)\s*\S/u.exec(line);
  return found?.[1] !== undefined && pageLabelOf(found[1]) === 'related';
}

/** Maximum number of words of a label, and minimum number of words after it. */
const labelWords = 4;
const titleWords = 3;

/** Whether a line that is a link starts with such a label without punctuation: "Lees ook De brug gaat weer open". */
export function startsWithReadAlso(line: string): boolean {
  const words = line.split(' ', labelWords + titleWords);
  return Array.from({ length: labelWords - 1 }, (_, index) => index + 2).some(
    (count) =>
      words.length >= count + titleWords && pageLabelOf(words.slice(0, count).join(' ')) === 'related',
  );
}
