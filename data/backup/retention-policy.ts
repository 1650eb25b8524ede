/** Numbers of daily, weekly and monthly backups that are kept. */
const retentionPolicy = { days: 7, weeks: 4, months: 12 } as const;

const dayMs = 24 * 60 * 60 * 1000;

/** Number of a day's week since 1970; weeks begin on Monday. */
const weekOf = (day: string): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);

/**
 * The days whose backups are kept: the newest of each of the last seven days, four weeks and twelve months that have a backup. Time in
 * which the app was not used removes nothing.
 * @param days YYYY-MM-DD, each once, in any order
 */
export function daysToKeep(days: readonly string[]): Set<string> {
  const newestFirst = days.toSorted().toReversed();
  const keep = new Set<string>();
  const keepNewestOf = (bucketOf: (day: string) => string | number, most: number): void => {
    const seen = new Set<string | number>();
    for (const day of newestFirst) {
      const bucket = bucketOf(day);
      if (seen.has(bucket)) continue;
      if (seen.size === most) return;
      seen.add(bucket);
      keep.add(day);
    }
  };
  keepNewestOf((day) => day, retentionPolicy.days);
  keepNewestOf(weekOf, retentionPolicy.weeks);
  keepNewestOf((day) => day.slice(0, 7), retentionPolicy.months);
  return keep;
}
