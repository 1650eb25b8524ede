import { describe, expect, it } from 'vitest';
import { collectionLocation, isAtLocation, shelves, type ShelfLocation } from './shelves.tsx';

/** Keys of the shelves that are marked as current for a filter. */
const current = (filter: ShelfLocation) =>
  shelves.filter(({ location }) => isAtLocation(filter, location)).map(({ key }) => key);

describe('shelves', () => {
  it('are current one at a time', () => {
    for (const { key, location } of shelves) expect(current(location)).toEqual([key]);
  });

  it('stay current when a filter of another shelf narrows the state', () => {
    expect(current({ shelf: 'archive', state: 'read', collectionId: null })).toEqual(['archive']);
  });

  it('are not current in a collection, which stays current with any state', () => {
    const inCollection = { ...collectionLocation('c'), state: 'unread' } as const;
    expect(current(inCollection)).toEqual([]);
    expect(isAtLocation(inCollection, collectionLocation('c'))).toBe(true);
    expect(isAtLocation(inCollection, collectionLocation('d'))).toBe(false);
  });
});
