import { letterKey } from '../../../text/words.ts';
import { isLinked, type DraftBlock } from '../../draft.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { isAppeal } from '../../text/page-phrases.ts';
import { splitWords } from '../../text/prose.ts';
import type { PageFacts } from './facts.ts';
import { hasTitleAfterLabel } from './interruption.ts';

/** An author box below an article. */
export function isSignature(line: string, { byline }: PageFacts): boolean {
  if (splitWords(line).length > 70) return false;
  if (
    /\b(follow (him|her|them|me|us)|can be reached|may be reached|reach (him|her|them|me) at|e-?mail (him|her|them|me|us)|contact (him|her|them|the author))\b/i.test(
      line,
    )
  )
    return true;
  const name = byline?.split(/,| and /)[0]?.trim() ?? '';
  return (
    name !== '' &&
    line.toLowerCase().startsWith(name.toLowerCase()) &&
    /\b(is|was|writes|covers|works|has|joined|reports)\b.{0,60}\b(writer|reporter|editor|author|journalist|correspondent|columnist|contributor|producer|blogger|professor|fellow|about|for|at)\b/i.test(
      line,
    )
  );
}

/** "Associated Press writers Alan Fram and Zeke Miller contributed to this report." */
export const isContributorLine = (line: string): boolean =>
  splitWords(line).length <= 45 &&
  /\b(?:contributed to|contributing to|assisted (?:with|in)) (?:this|the) (?:report|story|article|column|reporting)\b/i.test(
    line,
  );

/** A heading or paragraph that repeats the author or introduces a list of other pages, after which the article has ended. */
export function isEnding(draft: DraftBlock, line: string, facts: PageFacts): boolean {
  if (facts.byline !== null && splitWords(line).length <= 6 && letterKey(line) === letterKey(facts.byline))
    return true;
  if (
    /^(about the authors?|more (articles|posts|stories) (from|by) .{1,50}|citation:.*|sources?:?|share this:?|get in touch)$/i.test(
      line,
    )
  ) {
    return !/^sources?/i.test(line);
  }
  const kind = boilerplateOf(line);
  if (kind === 'related') return !hasTitleAfterLabel(line);
  return kind === 'comments' && draft.shape.kind === 'heading';
}

/** The words of a link to a page that a sentence recommends, in many languages. */
const here =
  /^(?:hier|here|ici|aquí|aqui|qui|tutaj|tu|här|her|täällä|tästä|zde|tady|itt|здесь|тут|aici|burada|ovdje|δώ|εδώ)(?: klicken)?[.!»>]*$/iu;

/** Maximum number of words of a sentence with such a link. */
const maxWords = 25;

/** "Follow us on Facebook", "Alles über Schuhe findest du hier": after the last paragraph, such a line recommends something else. */
export function isAppealAtEnd(draft: DraftBlock, line: string): boolean {
  if (draft.shape.kind !== 'paragraph') return false;
  if (isAppeal(line)) return true;
  const links = draft.runs.filter(isLinked);
  return (
    splitWords(line).length <= maxWords &&
    links.length > 0 &&
    links.every((run) => here.test(run.text.trim()) || !/\p{L}/u.test(run.text))
  );
}
