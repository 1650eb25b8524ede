import { highlightColors, type HighlightColor } from '../../../../core/model/annotation.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import { keyInDirection } from '../../../ui/direction/direction.ts';
import {
  moveSelectionEnd,
  moveSelectionStart,
  restoreSelectionFocus,
  selectionElement,
} from '../selection/select-range.ts';

/** Key handlers of the reader. Each returns false when it had nothing to do; the key is then left to the browser. */
export interface ReaderKeyHandlers {
  color(color: HighlightColor): boolean;
  note(): boolean;
  tags(): boolean;
  copy(): boolean;
  /** Tags the selected text as an entity. */
  name(): boolean;
  copyLink(): boolean;
  remove(): boolean;
  bounds(): boolean;
  stepSentence(direction: 1 | -1): boolean;
  stepHighlight(direction: 1 | -1): boolean;
  stepMention(direction: 1 | -1): boolean;
  /** Moves between search matches. */
  find(direction: 1 | -1): boolean;
  /** Moves between names in the text. */
  stepName(direction: 1 | -1): boolean;
  /** Focuses the entity sidebar. */
  entities(): boolean;
  accept(): boolean;
  escape(): boolean;
  /** Starts a selection at the first visible word if there is none. */
  ensureSelection(): boolean;
}

/** Enter activates the focused control, except in the article itself. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], select, summary') !== null;

type Direction = Parameters<typeof moveSelectionEnd>[0];
type Unit = Parameters<typeof moveSelectionEnd>[1];

/** The key of a combination, as in a text that is written from left to right. */
function keyOf(combo: string): string {
  const key = combo.slice(combo.lastIndexOf('+') + 1);
  const focused = selectionElement();
  return focused ? keyInDirection(key, focused) : key;
}
const directionOf = (combo: string): Direction =>
  ['ArrowRight', 'ArrowDown'].includes(keyOf(combo)) ? 'forward' : 'backward';
const unitOf = (combo: string): Unit => (/Arrow(?:Up|Down)$/.test(combo) ? 'line' : 'character');

/** Binds the actions of the reader. */
export function useReaderKeys(keys: ReaderKeyHandlers): void {
  const moveEnd = (combo: string, unit: Unit) => {
    if (keys.ensureSelection()) moveSelectionEnd(directionOf(combo), unit);
  };
  useActions({
    'reader.highlight'(combo) {
      const color = highlightColors[Number(combo) - 1];
      return color !== undefined && keys.color(color);
    },
    'reader.note': keys.note,
    'reader.tags': keys.tags,
    'reader.copy': keys.copy,
    'reader.addName': keys.name,
    'reader.copyLink': keys.copyLink,
    'reader.bounds': keys.bounds,
    'reader.remove': keys.remove,
    'reader.nextSentence': () => keys.stepSentence(1),
    'reader.previousSentence': () => keys.stepSentence(-1),
    'reader.nextHighlight': () => keys.stepHighlight(1),
    'reader.previousHighlight': () => keys.stepHighlight(-1),
    'reader.findNext': () => keys.find(1),
    'reader.findPrevious': () => keys.find(-1),
    'reader.accept': { when: (event) => !event || !isControl(event.target), run: keys.accept },
    'reader.escape': keys.escape,
    'reader.selectionEnd': (combo) => moveEnd(combo, unitOf(combo)),
    'reader.selectionEndByWord': (combo) => moveEnd(combo, 'word'),
    'reader.selectionStartByWord'(combo) {
      if (!keys.ensureSelection()) return;
      moveSelectionStart(directionOf(combo));
      restoreSelectionFocus();
    },
    'entities.open': keys.entities,
    'entities.nextName': () => keys.stepName(1),
    'entities.previousName': () => keys.stepName(-1),
    'entities.nextMention': () => keys.stepMention(1),
    'entities.previousMention': () => keys.stepMention(-1),
  });
}
