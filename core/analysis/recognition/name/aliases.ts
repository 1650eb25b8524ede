/** Countries and organizations with several common names, folded. The first form of each line is the canonical one. */
const lines = `
united states|us|u.s.|usa|u.s.a.|united states of america
united kingdom|uk|u.k.|great britain|britain
united arab emirates|uae|u.a.e.
soviet union|ussr|u.s.s.r.
european union|eu|e.u.
united nations|un|u.n.
united nations security council|un security council|u.n. security council|security council
united nations general assembly|un general assembly|u.n. general assembly
world health organization|world health organisation|who
world trade organization|wto
international monetary fund|imf
international criminal court|icc
african union|au
democratic republic of the congo|dr congo|drc
myanmar|burma
ivory coast|cote d'ivoire
turkey|turkiye
czech republic|czechia
nato|north atlantic treaty organization
mediterranean|mediterranean sea
baltic sea|baltic
atlantic|atlantic ocean
pacific|pacific ocean
islamic state|isis|isil|daesh
al - qaeda|al qaeda
federal bureau of investigation|fbi
central intelligence agency|cia
`;

const canonical = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const [first = '', ...others] = line.split('|');
  for (const other of others) canonical.set(other, first);
}

/** The canonical form of a place or organization name, without a leading "the". */
export const canonicalName = (folded: string): string => {
  const bare = folded.replace(/^the /, '');
  return canonical.get(bare) ?? bare;
};

/**
 * The initials of the capitalized words: "AU" for "African Union". Acronyms that take more than initials ("ECOWAS") do not match.
 */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();
