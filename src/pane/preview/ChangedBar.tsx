import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Actions } from '../state/use-pane';
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

/** Says that the workbook has changed and offers to read it again; nothing runs by itself. */
export function ChangedBar({ actions }: { readonly actions: Actions }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={mergeClasses(shared.spread, styles.bar)}>
      <span>{TEXTS.changed}</span>
      <Button size="small" onClick={actions.look}>
        {TEXTS.refresh}
      </Button>
    </div>
  );
}
