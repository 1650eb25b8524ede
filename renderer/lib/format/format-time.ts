const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "24 November 2026 at 14:05" for an ISO 8601 time, in the local time zone. */
export const formatTime = (iso: string): string => timeFormat.format(new Date(iso));
