import { mergeClasses } from '@fluentui/react-components';
import { useShared } from './styles';

interface ReasonProps {
  /** What the buttons name as their description. */
  readonly id: string;
  /** Null where nothing holds them back. */
  readonly why: string | null;
}

/** Why the buttons beside it cannot be pressed now, in one sentence. */
export function Reason({ id, why }: ReasonProps) {
  const shared = useShared();
  if (why === null) return null;
  return (
    <p id={id} className={mergeClasses(shared.paragraph, shared.quiet)}>
      {why}
    </p>
  );
}

/** What a button says of itself that is held back for a reason shown beside it. */
export function heldBack(why: string | null, id: string): { readonly 'aria-describedby'?: string } {
  return why === null ? {} : { 'aria-describedby': id };
}
