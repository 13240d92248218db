import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { cellText } from '../../workbook/address';
import type { BoardCell, Option } from '../state/merge-board';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { Check, Choice } from './Check';
import { Difference } from './Difference';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  heading: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  // Under the text of the box above, not under the box.
  below: { display: 'flex', flexDirection: 'column', gap: '2px', paddingLeft: '26px', minWidth: 0 },
  choices: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  legend: { padding: 0 },
});

interface CellDecisionProps {
  readonly cell: BoardCell;
  /** The ledger's row, from zero. */
  readonly row: number;
  readonly onChoose: (cell: BoardCell, option: number | null) => void;
  readonly actions: Actions;
}

/** One cell of the ledger and what may be written there: to be ticked, to be chosen, or only to be seen. */
export function CellDecision({ cell, row, onChoose, actions }: CellDecisionProps) {
  const styles = useStyles();
  const shared = useShared();
  const group = useId();
  const { kind, heading, now, options, chosen, target } = cell;
  const [first] = options;
  const short = heading.split('/').at(-1)!;
  const words = <span className={styles.heading}>{short}</span>;
  if (kind === 'take') {
    return (
      <div className={styles.cell}>
        <Check
          name={TEXTS.ofRow(short, row + 1)}
          checked={chosen !== null}
          onChange={(take) => onChoose(cell, take ? 0 : null)}
        >
          {words}
        </Check>
        <div className={styles.below}>
          <Difference before={now} after={first!.text} />
          <Sent cell={cell} />
          <Sources option={first!} />
        </div>
      </div>
    );
  }
  if (kind === 'choose') {
    return (
      <fieldset className={styles.choices} aria-label={TEXTS.ofRow(short, row + 1)}>
        <legend className={styles.legend}>{words}</legend>
        {options.map((option, index) => (
          <div key={option.text} className={styles.cell}>
            <Choice group={group} chosen={chosen === index} onChoose={() => onChoose(cell, index)}>
              <Difference before={now} after={option.text} />
            </Choice>
            <div className={styles.below}>
              <Sources option={option} />
            </div>
          </div>
        ))}
        <Choice group={group} chosen={chosen === null && !cell.pending} onChoose={() => onChoose(cell, null)}>
          {TEXTS.keepsNow(now)}
        </Choice>
        <div className={styles.below}>
          <Sent cell={cell} />
        </div>
      </fieldset>
    );
  }
  return (
    <div className={styles.cell}>
      {words}
      <div className={styles.below}>
        {options.map((option) => (
          <span key={option.text}>
            <Difference before={now} after={option.text} />
            <Sources option={option} />
          </span>
        ))}
        {target && (
          <span>
            <button
              type="button"
              className={mergeClasses(shared.bare, shared.quiet, shared.link)}
              onClick={() => actions.jump(target.sheet, target.row, target.column)}
            >
              {TEXTS.seeCell(cellText(target.row, target.column))}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

/** What stood in the cell when the form went out, where that is not what stands now. */
function Sent({ cell: { sent, now } }: { readonly cell: BoardCell }) {
  const shared = useShared();
  if (sent === null || sent === now) return null;
  return <span className={shared.quiet}>{`${TEXTS.sentThen}${sent === '' ? TEXTS.sentEmpty : sent}`}</span>;
}

/** Where a text comes from, and what speaks against it. */
function Sources({ option }: { readonly option: Option }) {
  const shared = useShared();
  return option.from.map(({ file, source, reason }) => (
    <span
      key={`${file} ${source.sheet} ${source.row} ${source.column}`}
      className={shared.quiet}
      style={{ display: 'block', overflowWrap: 'anywhere' }}
    >
      {TEXTS.source(file, source.sheet, cellText(source.row, source.column))}
      {reason !== '' && `。${reason}。`}
    </span>
  ));
}
