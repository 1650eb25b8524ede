import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const officeHeads =
  /^(?:ministry|department|directorate|prosecutor|police|army|navy|parliament|government|court|commission)$/;
const policyFields =
  /^(?:foreign|defence|defense|finance|interior|justice|health|education|trade|energy|agriculture|environment|transport|labour|labor|culture|information|commerce|treasury|economy|economic|home|affairs|tourism|petroleum|oil|sports|planning|railway|railways|transportation|power|mines|mining|water|gas|religious|external|women|youth|housing|science|technology|social|security|development|welfare|public|tax|state|police|fire|war)$/;

/**
 * Government offices in lower case: "the foreign ministry". They are organizations without a proper name; the shorter "the
 * ministry" is a mention of an earlier one.
 */
export const findOfficeMentions = ({ tokens, sentences }: TokenizedDocument): FoundName[] => {
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      const folded = tokens[i]?.folded ?? '';
      if (!/^(?:ministry|department)$/.test(folded) || /^\p{Lu}/u.test(tokens[i]?.text ?? '')) continue;
      let from = i;
      while (
        from > first &&
        policyFields.test(tokens[from - 1]?.folded ?? '') &&
        /^\p{Ll}/u.test(tokens[from - 1]?.text ?? '')
      )
        from -= 1;
      if (from < i) found.push({ first: from, end: i + 1, kind: 'organization', nominal: true });
    }
  }
  return found;
};

/**
 * The head noun of a short nominal mention ("the ministry", "the bank") at token `i`, or null. It must match the head of an
 * organization named in the text.
 */
export const nominalHeadAt = ({ tokens }: TokenizedDocument, i: number): string | null => {
  const head = tokens[i]?.folded ?? '';
  if (!/^\p{Ll}/u.test(tokens[i]?.text ?? '')) return null;
  if (tokens[i - 1]?.folded !== 'the') return null;
  return officeHeads.test(head) || organizationHeads.test(head) ? head : null;
};

const organizationHeads =
  /^(?:agency|bank|company|university|council|committee|party|union|club|association|institute|bureau|board|court|group|organisation|organization|foundation|fund|corporation|firm|school|college|hospital|museum)$/;
