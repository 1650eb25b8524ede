import { fixDates, startOfTime } from './fixed-dates.ts';

/** Loaded before anything else, in the worker threads of the app's handlers as well. */
fixDates(startOfTime);
