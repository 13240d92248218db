import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STATUS_WORDS, type OverviewItem } from '../../tasks';
import { keyOf } from '../state/items';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    flexWrap: 'nowrap',
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
});

/** The row selected in the sheet, in one line: the card while it is closed. */
export function CurrentRow({ item, actions }: { readonly item: OverviewItem; readonly actions: Actions }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={mergeClasses(shared.spread, styles.strip)}>
      <span className={shared.row}>
        <LightMark word={item.light} />
        <span
          className={shared.quiet}
        >{`${TEXTS.currentRow(item.row + 1)}，${STATUS_WORDS[item.status]}`}</span>
      </span>
      <Button
        size="small"
        className={styles.button}
        onClick={() => actions.dispatch({ type: 'cardOpened', key: keyOf(item) })}
      >
        {TEXTS.showBasis}
      </Button>
    </div>
  );
}
