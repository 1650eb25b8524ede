/** Articles being dragged from the list to a shelf or collection. */
const type = 'application/x-lectern-articles';

export const draggedArticles = {
  is: (data: DataTransfer): boolean => data.types.includes(type),
  /** Puts articles on the drag; their titles are included for other programs. */
  write(data: DataTransfer, ids: readonly string[], titles: string): void {
    data.setData(type, JSON.stringify(ids));
    data.setData('text/plain', titles);
    data.effectAllowed = 'copyMove';
  },
  read(data: DataTransfer): string[] {
    try {
      const ids: unknown = JSON.parse(data.getData(type));
      return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
    } catch {
      return [];
    }
  },
};
