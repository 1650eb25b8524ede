import { isLinked, type DraftBlock } from '../../draft.ts';
import { isCreditLine } from '../../text/caption.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { isReadAlso, pageLabelOf, startsWithReadAlso } from '../../text/labels-by-language.ts';
import { splitWords } from '../../text/prose.ts';
import { hasUnspacedScript } from '../../../text/scripts.ts';
import { endsWithStop } from '../../../text/sentences.ts';

/** Whether all text of a block is in links. */
export const isLinkOnly = (draft: DraftBlock): boolean =>
  draft.runs.some((run) => /\S/.test(run.text)) &&
  draft.runs.every((run) => !/[\p{L}\p{N}]/u.test(run.text) || isLinked(run));

/** "Related: A title": a label with a title is complete and occurs within articles; "Related" alone introduces a list. */
export const hasTitleAfterLabel = (line: string): boolean => /\p{L}\s*[:|]\s*\S/u.test(line);

/** Text of user interface elements: "Image 1 of 8", "Media playback is unsupported on your device". */
const isMachinery = (line: string): boolean =>
  /^(image|photo|slide|page) ?\d* ?(of|\/) ?\/? ?\d+$|^(caption|close|fullscreen|expand|replay|play|pause|mute|hide caption|show caption|toggle caption|photos?|gallery|view gallery|video|watch)$|^media (playback|caption) is (un)?\w+ .{0,30}$|^(image|media) (copyright|source)\b.{0,60}$|^\d{1,3}$/i.test(
    line,
  );

/** "READ MORE ON FOX BUSINESS BY CLICKING HERE": a block that consists of one link in capitals or with an arrow. */
const isPointer = (draft: DraftBlock, line: string): boolean =>
  (draft.shape.kind === 'paragraph' || draft.shape.kind === 'heading') &&
  isLinkOnly(draft) &&
  ((line === line.toUpperCase() && line !== line.toLowerCase() && splitWords(line).length >= 3) ||
    /^(read|see also|also|watch|more|related|click|subscribe|don[’']t miss)\b/i.test(line) ||
    // "MIRA: Madre se acerca a conocer los motivos"
    /^\p{Lu}{3,}(?:\s\p{Lu}+){0,3}\s*[:|]\s*\S/u.test(line));

/** Maximum number of words of a label before a link to another article, and minimum number of words of that link. */
const maxLabelWords = 4;
const minTitleWords = 4;

/** Letters that count as one word in scripts without spaces. */
const lettersOfWord = 3;

/** The number of words of a text. */
const sizeOf = (text: string): number =>
  hasUnspacedScript(text) ? Math.ceil(text.trim().length / lettersOfWord) : splitWords(text).length;

/** "Lea también: El alcalde promete un puente nuevo": in any language, a short label with a colon and a linked title. */
function isPointerAfterLabel(draft: DraftBlock): boolean {
  const first = draft.runs.findIndex((run) => isLinked(run) && /\p{L}/u.test(run.text));
  if (first < 1) return false;
  const label = draft.runs
    .slice(0, first)
    .map((run) => run.text)
    .join('');
  const rest = draft.runs.slice(first);
  const title = rest
    .filter(isLinked)
    .map((run) => run.text)
    .join('');
  const isPlain = rest.some((run) => !isLinked(run) && /[\p{L}\p{N}]/u.test(run.text));
  return (
    !isPlain && /[:：→】]\s*$/.test(label) && sizeOf(label) <= maxLabelWords && sizeOf(title) >= minTitleWords
  );
}

/** Words of a prompt, which speaks of the site to its readers. */
const addressed =
  /\b(?:our|us|we|you|your|here|now|today|free|newsletters?|alerts?|apps?|e-?mails?|updates?|notifications?|inbox|whatsapp|telegram|facebook|twitter|instagram|youtube|podcasts?|cookies?|commission)\b/i;

/** Whether a block is never part of an article, at any position. */
export function isInterruption(draft: DraftBlock, line: string): boolean {
  if (draft.shape.kind === 'code' || draft.shape.kind === 'quote') return false;
  if (isMachinery(line) || isPointer(draft, line)) return true;
  const { kind: shape } = draft.shape;
  if (shape === 'paragraph' && isCreditLine(line)) return true;
  if ((shape === 'paragraph' || shape === 'heading') && isPointerAfterLabel(draft)) return true;
  const kind = boilerplateOf(line);
  if (kind === 'label' || kind === 'share' || kind === 'comments' || kind === 'smallPrint') return true;
  if (kind === 'prompt' && draft.shape.kind === 'listItem') return false;
  // "Sign up for the rescue course by Friday, the council asks all fishermen."
  if (kind === 'prompt' && endsWithStop(line) && splitWords(line).length >= 10 && !addressed.test(line))
    return false;
  if (kind === 'prompt') return !endsWithStop(line) || isLinkOnly(draft) || splitWords(line).length <= 20;
  if (kind === 'menu') return pageLabelOf(line) !== null || isLinkOnly(draft);
  if (isReadAlso(line) || (isLinkOnly(draft) && startsWithReadAlso(line))) return true;
  return kind === 'related' && (hasTitleAfterLabel(line) || draft.shape.kind !== 'heading');
}
