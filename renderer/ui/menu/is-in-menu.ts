/** Whether an event comes from an open menu, where keys move between the items. */
export const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=menu]') !== null;
