import { Component, type ReactNode } from 'react';
import { TEXTS } from './texts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Keeps a fault in one part of the page from taking the rest along: the copy can still be saved. React knows this as
 * a class only.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: string | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(error: unknown): { readonly fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? (
      this.props.children
    ) : (
      <p role="alert" style={{ margin: 0, padding: '16px' }}>
        {TEXTS.broken(fault)}
      </p>
    );
  }
}
