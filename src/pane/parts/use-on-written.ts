import { useLayoutEffect, useRef } from 'react';
import type { TaskName } from '../../tasks';
import type { State } from '../state/state';

/**
 * Does something once a command of this name was written: what was typed for it is done with, and must not go along
 * with the next one.
 */
export function useOnWritten(written: State['written'], kind: TaskName, act: () => void): void {
  const seen = useRef(written);
  useLayoutEffect(() => {
    // A view that was out of sight runs its effects again, without anything being written.
    if (seen.current === written) return;
    seen.current = written;
    if (written?.kind === kind) act();
  });
}
