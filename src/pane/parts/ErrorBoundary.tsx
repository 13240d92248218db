import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands in place of a part that cannot be shown; `fault` is what went wrong, in the words of the error. */
  readonly instead: (fault: string) => ReactNode;
}

/**
 * Keeps a fault in one part of the page from taking the rest along, and from leaving an empty page. React knows this as
 * a class only.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: string | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(error: unknown): { readonly fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : this.props.instead(fault);
  }
}
