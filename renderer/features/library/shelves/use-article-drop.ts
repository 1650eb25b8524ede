import { useState, type DragEvent, type DragEventHandler } from 'react';
import { draggedArticles } from '../actions/dragged-articles.ts';

interface ArticleDropProps {
  readonly 'data-over': boolean;
  readonly onDragOver: DragEventHandler;
  readonly onDragLeave: DragEventHandler;
  readonly onDrop: DragEventHandler;
}

/** Properties of an element on which articles can be dropped; null accepts none. */
export function useArticleDrop(onDrop: ((ids: readonly string[]) => void) | null): ArticleDropProps {
  const [isOver, setOver] = useState(false);
  const accepts = (event: DragEvent) => onDrop !== null && draggedArticles.is(event.dataTransfer);
  return {
    'data-over': isOver,
    onDragOver(event) {
      if (!accepts(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      setOver(false);
      if (!accepts(event)) return;
      event.preventDefault();
      onDrop?.(draggedArticles.read(event.dataTransfer));
    },
  };
}
