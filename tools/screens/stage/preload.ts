import { fixDates, startOfTime } from './fixed-dates.ts';

/** Loaded before anything else, also in the worker threads of the app's handlers. */
fixDates(startOfTime);
