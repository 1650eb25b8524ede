import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collapseSpace } from '../../../core/extraction/characters.ts';
import { readPage } from './page-sets.ts';

/** A saved page and segments that its article contains, and others of the page that it does not contain. */
interface PageWithSegments {
  readonly id: string;
  readonly html: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface SegmentSet {
  readonly name: string;
  readonly pages: () => Iterable<PageWithSegments>;
}

/** Counts of segments: found as wanted, wanted but missing, found but unwanted. */
export interface SegmentCounts {
  readonly found: number;
  readonly missing: number;
  readonly unwanted: number;
}

/** Opens `segments.json` ({ID: {url, with, without}}) next to `ID.html.gz`; null when the folder has none. */
export function openSegmentSet(folder: string): SegmentSet | null {
  const file = path.join(folder, 'segments.json');
  if (!existsSync(file)) return null;
  const entries = Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, { with: string[]; without: string[] }>,
  );
  return {
    name: path.basename(folder),
    *pages() {
      for (const [id, segments] of entries)
        yield { ...segments, id, html: readPage(path.join(folder, `${id}.html.gz`)) };
    },
  };
}

/** Segments of a page that are missing from a text, and those that are in it but should not be. White space is collapsed. */
export function segmentFaults(
  page: Pick<PageWithSegments, 'with' | 'without'>,
  text: string,
): { readonly missing: readonly string[]; readonly unwanted: readonly string[] } {
  const folded = collapseSpace(text);
  const has = (segment: string): boolean => folded.includes(collapseSpace(segment));
  return {
    missing: page.with.filter((segment) => !has(segment)),
    unwanted: page.without.filter(has),
  };
}

/** Precision and recall over all segments of a set, and their harmonic mean. */
export function scoreSegments(counts: readonly SegmentCounts[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const sum = (read: (count: SegmentCounts) => number): number =>
    counts.reduce((all, count) => all + read(count), 0);
  const [found, missing, unwanted] = [sum((c) => c.found), sum((c) => c.missing), sum((c) => c.unwanted)];
  const precision = found / Math.max(1, found + unwanted);
  const recall = found / Math.max(1, found + missing);
  return { precision, recall, f1: found === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
