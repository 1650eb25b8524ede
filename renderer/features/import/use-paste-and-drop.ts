import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../../lib/dom/keyboard.ts';
import { parseOnlyWebAddresses } from './parse-web-addresses.ts';
import { readPastedText, type Pasted } from '../../lib/dom/read-pasted-text.ts';
import { isDialogOpen } from '../../ui/dialog/Dialog.tsx';

export interface PasteAndDrop {
  /** Files and folders. */
  onFiles(files: readonly File[]): void;
  onAddresses(addresses: readonly string[]): void;
  onText(pasted: Pasted): void;
}

/** Handles a drop: files before links before text. */
function handleDrop(data: DataTransfer, arrivals: PasteAndDrop): void {
  const files = [...data.files];
  if (files.length > 0) return arrivals.onFiles(files);
  const links =
    parseOnlyWebAddresses(data.getData('text/uri-list')) ?? parseOnlyWebAddresses(data.getData('text/plain'));
  if (links) return arrivals.onAddresses(links);
  const pasted = readPastedText(data);
  if (pasted) arrivals.onText(pasted);
}

/**
 * Handles drops from other programs, and pasting outside of text fields. Returns whether something is being dragged
 * over the window.
 */
export function usePasteAndDrop(arrivals: PasteAndDrop): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(arrivals);
  useEffect(() => {
    latest.current = arrivals;
  });
  useEffect(() => {
    /** Drags that started in this window are ignored. */
    let own = false;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const onDragStart = () => (own = true);
    const onDragEnd = () => (own = false);
    const onDragOver = (event: DragEvent) => {
      if (own || isDialogOpen() || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      clearTimeout(leaving);
      // The end of a drag is detected by a timeout, because dragleave also fires for every element on the way.
      leaving = setTimeout(() => setOver(false), 250);
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (own || !event.dataTransfer) return;
      // Otherwise the window would navigate to the file.
      event.preventDefault();
      if (!isDialogOpen()) handleDrop(event.dataTransfer, latest.current);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || isDialogOpen() || !event.clipboardData) return;
      const pasted = readPastedText(event.clipboardData);
      if (!pasted) return;
      event.preventDefault();
      const links = parseOnlyWebAddresses(pasted.text);
      if (links) latest.current.onAddresses(links);
      else latest.current.onText(pasted);
    };
    const listeners = [
      ['dragstart', onDragStart],
      ['dragend', onDragEnd],
      ['dragover', onDragOver],
      ['drop', onDrop],
      ['paste', onPaste],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener);
    return () => {
      clearTimeout(leaving);
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return over;
}
