import { readWorld } from '../eval/world.ts';

/**
 * Returns a book of the given number of words, as lines: the invented news repeated with other names each time. Plain
 * repetition would be too easy, because it would have few names.
 */
export function makeBook(words: number): string[] {
  const passages = (['dev', 'test', 'fresh'] as const).flatMap(readWorld);
  const persons = passages.flatMap(({ text, names }) =>
    names
      .filter(({ kind }) => kind === 'person')
      .map(({ start, end }) => text.slice(start, end).split(' '))
      .filter((parts) => parts.length > 1),
  );
  const invent = (n: number): string => {
    const given = persons[n % persons.length]?.[0] ?? '';
    const surname = persons[(n * 7 + Math.floor(n / persons.length) * 13) % persons.length]?.at(-1) ?? '';
    return `${given} ${surname}`;
  };
  const lines: string[] = [];
  let wordCount = 0;
  for (let round = 0; wordCount < words; round += 1) {
    for (const [number, { text, names }] of passages.entries()) {
      if (wordCount >= words) break;
      let rewritten = text;
      const full = names
        .filter(({ kind }) => kind === 'person')
        .map(({ start, end }) => text.slice(start, end))
        .filter((name) => name.includes(' '));
      for (const [i, name] of [...new Set(full)].entries()) {
        const other = invent(round * 211 + number * 5 + i);
        rewritten = rewritten
          .replaceAll(name, other)
          .replaceAll(name.split(' ').at(-1) ?? name, other.split(' ').at(-1) ?? other);
      }
      lines.push(...rewritten.split('\n'));
      wordCount += rewritten.split(/\s+/).length;
    }
  }
  return lines;
}
