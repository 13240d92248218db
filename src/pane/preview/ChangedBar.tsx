import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Day } from '../../calendar/day';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ChangedBarProps {
  /** The day of the picture below where another is asked for; null where it is the same. */
  readonly otherDay: Day | null;
  readonly actions: Actions;
}

/** Says that what is shown is no longer so and offers to read the workbook again; nothing runs by itself. */
export function ChangedBar({ otherDay, actions }: ChangedBarProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={mergeClasses(shared.spread, styles.bar)}>
      <span>{otherDay === null ? TEXTS.changed : TEXTS.otherDay(otherDay)}</span>
      <Button size="small" onClick={actions.look}>
        {TEXTS.refresh}
      </Button>
    </div>
  );
}
