/** How many of the newest are kept: one a day, one a week, one a month. */
const retentionPolicy = { days: 7, weeks: 4, months: 12 } as const;

const dayMs = 24 * 60 * 60 * 1000;

/** Number of the week of a day, counted from a Monday long ago. */
const weekOf = (day: string): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);

/**
 * Which of the days' backups are kept: the newest of each of the last seven days that have one, of the last four weeks and
 * of the last twelve months. So months in which the app was not used push nothing out.
 * @param days YYYY-MM-DD, each once, in any order.
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
