import { Button, mergeClasses } from '@fluentui/react-components';
import type { Overview } from '../../tasks';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

interface EmptyStateProps {
  /** Null where nothing could be read yet. */
  readonly overview: Overview | null;
  readonly actions: Actions;
  readonly openSample: (() => void) | null;
}

/** What stands where the figures would: why there are none, and what to do next. */
export function EmptyState({ overview, actions, openSample }: EmptyStateProps) {
  const shared = useShared();
  const isEmpty = overview === null || overview.sheets.length === 0;
  return (
    <div className={shared.section}>
      <h2 className={shared.heading}>{isEmpty ? TEXTS.emptyWorkbook : TEXTS.noLedger}</h2>
      <p className={shared.paragraph}>{isEmpty ? TEXTS.emptyWorkbookNext : TEXTS.noLedgerNext}</p>
      <ul className={shared.list}>
        {overview?.sheets.map(({ name, why }) => (
          <li key={name} className={mergeClasses(shared.paragraph, shared.quiet)}>{`${name}：${why}`}</li>
        ))}
      </ul>
      <div className={shared.row}>
        <Button appearance="primary" onClick={actions.look}>
          {TEXTS.refresh}
        </Button>
        {openSample && <Button onClick={openSample}>{TEXTS.trySample}</Button>}
      </div>
    </div>
  );
}
