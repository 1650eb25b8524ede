import { childrenOf, isElement, isText, nameOf, type DomElement, type DomNode } from './dom/dom.ts';

/** Longest pronunciation, UTF-16 code units. */
const maxReading = 100;

/** Characters and their pronunciation; without one, it is empty. */
interface RubyPart {
  readonly base: readonly DomNode[];
  readonly reading: string;
}

const readingOf = (elements: readonly DomElement[]): string =>
  elements
    .map((element) => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' '))
    .join('')
    .slice(0, maxReading);

const isBlank = (node: DomNode): boolean => isText(node) && (node.nodeValue ?? '').trim() === '';

/** Pairs characters with pronunciations, one by one if there are as many of both, else all with all. */
function pair(base: readonly DomNode[], readings: readonly DomElement[]): RubyPart[] {
  const words = base.filter((node) => !isBlank(node));
  if (words.length !== readings.length || words.length < 2) return [{ base, reading: readingOf(readings) }];
  return words.map((node, index) => ({
    base: [node],
    reading: readingOf(readings.slice(index, index + 1)),
  }));
}

/** The parts of an element `<ruby>`: each `<rt>` (or several of them in a row) belongs to what is before it. */
export function rubyParts(ruby: DomElement): readonly RubyPart[] {
  const parts: RubyPart[] = [];
  let base: DomNode[] = [];
  let readings: DomElement[] = [];
  const endPart = (): void => {
    if (base.length > 0) parts.push(...pair(base, readings));
    base = [];
    readings = [];
  };
  for (const child of childrenOf(ruby)) {
    const name = isElement(child) ? nameOf(child) : '';
    if (name === 'rp') continue;
    if (name === 'rt' || name === 'rtc') {
      readings.push(child as DomElement);
      continue;
    }
    if (readings.length > 0 && isBlank(child)) continue;
    if (readings.length > 0) endPart();
    base.push(child);
  }
  endPart();
  return parts;
}
