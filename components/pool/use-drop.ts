import { useEffect, useState } from 'preact/hooks';
import { droppedFiles, type LocalFile } from '@/lib/browser/local-files.ts';

/**
 * Takes files that are dropped anywhere on the page: a browser would otherwise leave the page and show the file.
 *
 * @param onDrop undefined while none are taken
 * @returns whether files are being held over the page
 */
export function useDrop(onDrop: ((files: AsyncIterable<LocalFile>) => void) | undefined): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const listen = (kind: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      document.addEventListener(kind, act, { signal: ending.signal });
    listen('dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = onDrop === undefined ? 'none' : 'copy';
      setOver(onDrop !== undefined);
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) onDrop?.(droppedFiles(event.dataTransfer));
    });
    return () => ending.abort();
  }, [onDrop]);
  return isOver;
}

/** Text that is dragged within the page is left alone. */
const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
