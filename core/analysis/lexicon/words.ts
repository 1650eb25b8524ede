import { capitalizedTitles } from '../../text/abbreviations.ts';

/** Small closed word lists, maintained by hand. All words are folded. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** "Sr." after a name is "Senior". */
const abbreviatedTitles = [...capitalizedTitles]
  .filter((title) => title !== 'sr')
  .map((title) => `${title}.`);

/** Titles and occupations before a person's name; several may follow one another ("vice foreign minister"). */
export const titles = set(`
  president vice-president premier chancellor minister ministers secretary senator congressman congresswoman representative
  governor mayor ambassador envoy king queen prince princess emperor empress sultan emir sheikh sheik shah tsar czar
  duke duchess earl count baron baroness lord lady sir dame pope cardinal archbishop bishop father rabbi imam ayatollah
  reverend pastor priest monsignor mullah
  general colonel major captain lieutenant sergeant corporal admiral marshal commander brigadier commodore private
  judge justice attorney prosecutor solicitor sheriff officer detective inspector constable superintendent
  professor doctor dr. dr prof. prof mr. mr mrs. mrs ms miss mister madam master rev gen lt col sgt capt maj hon sen rep gov
  chairman chairwoman chairperson chair chief head director ceo cfo founder co-founder boss executive manager
  spokesman spokeswoman spokesperson deputy leader speaker chieftain oba alhaji alhaja hajiya malam mallam chief engr. barr. barrister
  coach captain striker midfielder defender goalkeeper author writer poet novelist singer actor actress director artist
  painter composer musician guitarist rapper journalist reporter editor columnist economist analyst historian scientist
  physicist chemist biologist philosopher lawyer activist campaigner businessman businesswoman entrepreneur billionaire
  tycoon banker astronaut architect designer engineer teacher farmer
  husband wife brother sister son daughter father mother uncle aunt cousin friend colleague
  comrade saint st. candidate opponent rival counterpart predecessor successor ex-president ex-minister
  lawmaker mp politician dictator strongman rebel warlord ${abbreviatedTitles.join(' ')}
`);

/** Modifiers inside a title: "vice foreign minister", "chief executive officer". */
export const titleParts = set(`
  vice deputy acting interim former ex late prime foreign defence defense finance interior justice health home trade
  energy education labour labor agriculture environment transport culture sports information communications
  chief senior junior assistant associate executive managing general attorney first second crown lieutenant major
  brigadier rear air staff state national supreme grand high police army navy military press party opposition majority
  minority house senate parliamentary cabinet permanent under commander-in-chief secretary-general then incoming outgoing
  longtime veteran government presidential co - of and to for affairs state in the u.s. us un u.n.
`);

/** Nouns that end the names of organizations. */
export const organizationTails = set(`
  inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa s.a. nv bv pty company corporation group holdings limited
  university college school institute academy council committee commission ministry department agency authority
  board bureau office service services party union association federation confederation league club society
  foundation fund bank trust organization organisation network alliance coalition front movement army navy
  force forces police guard corps court tribunal parliament assembly senate congress cabinet government church
  hospital museum library theatre theater orchestra band studios records press times post news herald tribune
  journal gazette telegraph magazine television tv radio airlines airways motors electronics industries systems
  technologies partners associates brothers team united city fc f.c. centre center laboratory laboratories observatory
  secretariat administration treasury chamber exchange initiative campaign institution conference congregation
  cartel taskforce brigade brigades battalion regiment militia faction guards observatory watch firm syndicate consortium
  insurance securities motors mining petroleum refinery steel cement telecom telecommunications pharmaceuticals railways
  airline mission committee tribunal directorate inspectorate ombudsman junta politburo presidency newspaper daily fm
`);

/** Nouns that begin the names of organizations, before "of": "Ministry of", "University of". */
export const organizationHeads = set(`
  university ministry department bank institute college school council court house board bureau office association
  federation league union society academy church museum organization organisation international royal national
  central federal supreme federation international commission committee
`);

/** Nouns that end the names of places. */
export const placeTails = set(`
  river lake sea ocean bay gulf strait straits channel island islands isle peninsula cape mount mountain mountains hill
  hills valley desert forest park beach coast falls creek canyon plateau basin delta province state county district
  region city town village street road avenue boulevard square bridge airport station harbour harbor port dam
  palace castle tower stadium cathedral temple mosque republic kingdom territory oblast prefecture governorate
  highway crossing canal reef peak glacier plains shoal atoll lagoon sound strait pass oasis delta steppe massif ridge springs
  neighbourhood suburb township settlement camp market prison barracks refinery
`);

/** Nouns that begin the names of places: "Lake Victoria", "Mount Kenya", "Port Harcourt". */
export const placeHeads = set(`
  lake mount mt. mt cape fort ft. port san santa santo são st. saint gulf bay strait isle river north south east west northern southern
  eastern western central new upper lower el la los las al rio rue republic kingdom state city town village province
`);

/** Reporting verbs, and "according". */
export const reportingVerbs = set(`
  said says say saying told tells tell telling added adds adding stressed stresses stress stressing announced announces
  announcing stated states stating explained explains explaining noted notes noting warned warns warning insisted insists
  claimed claims argued argues replied replies answered asked asks declared declares acknowledged acknowledges admitted
  admits confirmed confirms denied denies described recalled recalls wrote writes tweeted posted reported reports
  suggested suggests complained pointed urged urges vowed promised pledged predicted concluded concludes commented
  observed remarked responded continued continues emphasised emphasized reiterated disclosed revealed believes believed
  hoped quipped joked shouted cried whispered yelled exclaimed maintained alleged contended thinks called
`);

export const months = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec.',
);
export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
