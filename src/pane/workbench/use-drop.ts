import { useEffect, useRef, useState } from 'react';
import { droppedHandle, type FileHandle } from './session/files';

/**
 * Takes files that are dropped anywhere on the page, unless a part of it took them already (the pane takes returns).
 * Without this the browser would leave the page for the file. Returns whether files are being held over the page.
 */
export function useDrop(
  take: (files: readonly File[], handle: Promise<FileHandle | null>) => void,
  busy: boolean,
): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef({ take, busy });
  newest.current = { take, busy };
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      if (!newest.current.busy)
        newest.current.take([...(event.dataTransfer?.files ?? [])], droppedHandle(event.dataTransfer));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
