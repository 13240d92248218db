import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useShared } from './styles';

interface ToggleProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly className: string;
  /** What the line says behind its arrow. */
  readonly children: ReactNode;
}

/**
 * A line that opens to more and closes again. A button and no `<summary>`, for Excel on the web walks through a list of
 * its own with Tab, and that knows no summaries.
 */
export function Toggle({ open, onToggle, className, children }: ToggleProps) {
  const shared = useShared();
  return (
    <button
      type="button"
      aria-expanded={open}
      className={mergeClasses(shared.bare, className)}
      onClick={onToggle}
    >
      <span aria-hidden>{open ? '▾' : '▸'}</span>
      {children}
    </button>
  );
}
