/**
 * The names of events, without schemas: the preload takes subscriptions to these and no others. `changed`: something on
 * disk is new, fetch it again; `menu`: the user chose an item of the application menu; `deepLink`: a `lectern://` link
 * was opened.
 */
export const eventNames = ['changed', 'menu', 'deepLink'] as const;
export type EventName = (typeof eventNames)[number];
