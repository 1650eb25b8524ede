/** Abbreviations by their effect on the end of a sentence, in lower case, without the last period. */
export interface Abbreviations {
  /** Never ends a sentence: precedes a name or continues the sentence ("Mr.", "e.g."). */
  readonly never: ReadonlySet<string>;
  /** Ends a sentence only if the next word is one that commonly starts sentences ("Inc.", "St."). */
  readonly seldom: ReadonlySet<string>;
  /** Does not end a sentence before a number ("No. 5", "p. 7"). */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that start a sentence rather than continue a name. */
  readonly openers: ReadonlySet<string>;
  /** Whether "3." is an ordinal in this language. */
  readonly ordinals: boolean;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const shared = {
  never: words('dr prof vs cf'),
  seldom: words('st jr sr inc corp co ltd bros mt ft ca approx al'),
  beforeNumber: words(
    'no nr nos nrs n° nº p pp vol vols fig figs art sec ch chap eq ed op tab par § ca approx c',
  ),
};

/** Abbreviated English months: like `seldom`, but only if capitalized ("Mar." but not "to mar."). */
export const shortMonths: ReadonlySet<string> = new Set(
  words('jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'),
);

/** States of the United States as newspapers abbreviate them: like `shortMonths`, only if capitalized. */
export const shortStates: ReadonlySet<string> = new Set(
  words(
    `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va
     wash wis wyo`,
  ),
);

/** Words that may follow "5 p.m." in the same sentence. */
export const afterHour: ReadonlySet<string> = new Set(
  words(
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march
     april may june july august september october november december jan feb mar apr aug sept oct nov dec
     eastern central mountain pacific greenwich gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst et pt ct`,
  ),
);

/** Titles that are also common words; they are titles only if capitalized. */
export const capitalizedTitles: ReadonlySet<string> = new Set(
  words(
    'asst brig dep sec gen lt col sgt capt cmdr maj cpl pvt adm hon sen rep reps sens gov rev pres supt insp det amb atty fr sr msgr ms mx',
  ),
);

interface Source {
  readonly never?: string;
  readonly seldom?: string;
  readonly beforeNumber?: string;
  readonly openers?: string;
  readonly ordinals?: boolean;
}

const sources: Readonly<Record<string, Source>> = {
  en: {
    never: 'mr mrs messrs mme mmes mlle e.g i.e eg ie viz',
    seldom: 'ave blvd rd sq dept univ assn assoc est gov intl natl mfg esq pty plc llc dist',
    openers: `the a an he she it they we i you but and or in on at this that these those his her their its our my your however
      meanwhile then there here when while after before as for if so yet still also although though because since what who why how
      where which not no yes some many most all both each every another other such with from by to during until once now today
      yesterday tomorrow according despite instead nor one two later earlier last next even only just through under over between`,
  },
  de: {
    never: `hr fr frl dipl ing mag bzw z.b zb d.h dh u.a ua o.ä v.a i.d.r s.o s.u vgl evtl ggf inkl exkl sog gem lt bspw geb gest
      st hl jh v.chr n.chr`,
    seldom: 'str abs anm aufl bd hrsg mio mrd tel usw etc u.s.w jhd nr',
    openers: `der die das den dem des ein eine einer eines er sie es wir ihr ich und aber doch in im am an auf bei mit nach von vor
      zu zum zur dann da dort hier wenn weil als wie was wer wo warum auch so nun jetzt heute gestern morgen dieser diese dieses
      viele alle nicht kein keine sein seine ihre unser man damals später seit für aus über unter trotz danach dabei dazu`,
    ordinals: true,
  },
  fr: {
    never: 'm mm me mgr pr ste c.-à-d j.-c st',
    seldom: 'av bd boul etc env éd cie sté ex',
    openers: `le la les l un une des il elle ils elles on nous vous je tu ce cet cette ces c et mais ou donc car dans en sur à au aux
      pour par avec sans sous après avant quand si comme qui que quoi où pourquoi son sa ses leur leurs mon notre votre plus
      puis alors ici là depuis selon malgré aujourd hier demain tout tous toutes chaque`,
  },
  es: {
    never: 'sra srta sres dra drs dña d ud uds vd lic gral arq av avda sto sta fr p.ej ej',
    seldom: 'ee.uu etc cía s.a núm pág págs',
    beforeNumber: 'núm pág págs cap',
    openers: `el la los las un una unos unas él ella ellos ellas yo tú nosotros y pero o en a al de del con por para sin sobre tras
      cuando si como qué quien que su sus este esta estos estas ese esa aquel lo se no sí también entonces ahora hoy ayer mañana
      según desde hasta aunque mientras después antes todo todos muchos otro otra`,
  },
  it: {
    never: 'sig sigg sig.ra dott dott.ssa on avv arch geom rag mons ing s p.es es',
    seldom: 'ecc pag s.p.a v',
    beforeNumber: 'pag pagg cap',
    openers: `il lo la i gli le l un uno una egli lui lei essi loro io noi voi e ma o in a al alla nel nella di del della da dal con su
      sul per tra fra quando se come che chi cosa dove perché suo sua questo questa quello non anche poi ora oggi ieri domani
      secondo dopo prima mentre tutti ogni`,
  },
  pt: {
    never: 'sra srta dra profa exmo exma d eng av arq p.ex ex',
    seldom: 'etc cia s.a pág págs',
    beforeNumber: 'pág págs cap',
    openers: `o a os as um uma ele ela eles elas eu nós você e mas ou em no na nos nas de do da com por para sem sobre quando se como
      que quem seu sua este esta esse essa isto isso não sim também então agora hoje ontem amanhã segundo desde até embora
      depois antes todos muitos`,
  },
  nl: {
    never: 'dhr mevr mw drs ir mr ing bijv bv b.v d.w.z o.a m.b.t t.a.v resp nl zgn st',
    seldom: 'enz etc jl blz n.v b.v str',
    openers: `de het een hij zij ze wij we ik jij u je en maar of in op aan bij met naar van voor tot uit over onder na dan daar hier
      toen als omdat wat wie waar waarom hoe ook zo nu vandaag gisteren morgen deze dit die dat veel alle niet geen zijn haar hun
      ons volgens sinds`,
  },
  sv: {
    never: 'bl.a t.ex d.v.s dvs s.k kl fr.o.m t.o.m st hr fru',
    seldom: 'm.m m.fl osv etc tel',
    openers: `den det de en ett han hon vi jag ni du och men eller i på av med till från för om under efter innan då där här när som
      vad vem var varför hur också så nu idag igår denna detta dessa många alla inte ingen sin hans hennes deras enligt`,
  },
  da: {
    never: 'bl.a f.eks dvs d.v.s s.k kl hr fru pga ca fx',
    seldom: 'm.m m.v osv etc tlf',
    openers: `den det de en et han hun vi jeg i du og men eller på af med til fra for om under efter før da der her når som hvad hvem
      hvor hvorfor hvordan også så nu denne dette disse mange alle ikke ingen sin hans hendes deres ifølge`,
    ordinals: true,
  },
  pl: {
    never: 'mgr inż ul al św np m.in tzn tzw im gen płk red abp bp ks os pl',
    seldom: 'r w str godz tys mln mld zł itd itp tel',
    beforeNumber: 'str godz',
    openers: `w na z do od po przy i a ale lub to ten ta te on ona oni one my wy ja jego jej ich się nie tak też gdy kiedy jak co kto
      gdzie dlaczego potem teraz dziś wczoraj jutro według podczas przed za dla o u po jednak wszystko wszyscy`,
    ordinals: true,
  },
  cs: {
    never: 'ing mgr bc mudr judr phdr rndr např tzv tzn sv resp mj gen pí p',
    seldom: 'r st č str ul nám atd apod kč tis mil mld tel',
    beforeNumber: 'č str',
    openers: `v na z do od po při i a ale nebo to ten ta ty on ona oni my vy já jeho její jejich se ne ano také když jak co kdo kde
      proč potom teď dnes včera zítra podle během před za pro o u však všechno všichni`,
    ordinals: true,
  },
  ru: {
    never: 'им ул пл пр просп т.е т.н напр см ср акад проф доц гр св ст',
    seldom: 'г гг в вв руб млн млрд тыс стр рис др т.д т.п коп чел',
    beforeNumber: 'стр рис гл',
    openers: `в на с из к от по при и а но или это этот эта эти он она они мы вы я его её их не да также когда как что кто где почему
      потом теперь сегодня вчера завтра по во для до за о у однако все все весь после перед со`,
  },
  tr: {
    never: 'örn bkz doç av yrd op sn alb',
    seldom: 'vb vs cad sok mah tel',
    openers:
      'bu şu o bir ve ama fakat ancak ben sen biz siz onlar çünkü sonra önce şimdi bugün dün yarın her hiç ne kim nerede',
    ordinals: true,
  },
};

/** Languages that write ordinals with a period and need no other list. */
const furtherOrdinals = new Set(words('nb nn no fi et hu lv sl sk hr bs sr is lb fo eu'));
/** Languages that share the list of a related one. */
const relatedLanguages: Readonly<Record<string, string>> = {
  nb: 'da',
  nn: 'da',
  no: 'da',
  sk: 'cs',
  uk: 'ru',
  be: 'ru',
  ca: 'es',
  gl: 'pt',
  lb: 'de',
  af: 'nl',
};

const cache = new Map<string, Abbreviations>();

/**
 * The abbreviations of a language; those of English for an unknown or missing language.
 * @param lang BCP 47 tag, possibly invalid
 */
export function abbreviationsOf(lang: string | null): Abbreviations {
  const primary = (lang ?? 'en').toLowerCase().split(/[-_]/, 1)[0] ?? 'en';
  const known = cache.get(primary);
  if (known) return known;
  const source =
    sources[primary] ??
    sources[relatedLanguages[primary] ?? ''] ??
    (furtherOrdinals.has(primary) ? {} : sources['en']) ??
    {};
  const join = (key: keyof typeof shared): Set<string> =>
    new Set([...shared[key], ...words(source[key] ?? '')]);
  const result: Abbreviations = {
    never: join('never'),
    seldom: join('seldom'),
    beforeNumber: join('beforeNumber'),
    openers: new Set(words(source.openers ?? '')),
    ordinals: source.ordinals === true || furtherOrdinals.has(primary),
  };
  // Pages may declare any number of invalid languages, so unknown ones are not cached.
  if (cache.size < 100) cache.set(primary, result);
  return result;
}
