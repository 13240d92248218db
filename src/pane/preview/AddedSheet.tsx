import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Sheet } from '../../workbook/sheet';
import { TEXTS } from '../texts';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';
import { tableOf, type TableCell } from '../state/sheet-table';

/** Rows shown at a time. */
const STEP = 60;

const useStyles = makeStyles({
  sheet: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  summary: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  // A sheet can be much wider than a pane: it is moved under its frame, as it would be in the workbook.
  frame: {
    overflow: 'auto',
    maxHeight: '24rem',
    margin: '6px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%', width: 'max-content' },
  cell: {
    padding: '3px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    position: 'sticky',
    top: 0,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  text: { display: 'block', maxWidth: '14em', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  wide: { maxWidth: '24em' },
});

/** What a sheet that a plan adds will say, as a table. */
export function AddedSheet({ sheet }: { readonly sheet: Sheet }) {
  const styles = useStyles();
  const label = <span className={styles.summary}>{TEXTS.addedSheet(sheet.name)}</span>;
  return (
    <Disclosure className={styles.sheet} label={label}>
      {() => <Rows sheet={sheet} />}
    </Disclosure>
  );
}

function Rows({ sheet }: { readonly sheet: Sheet }) {
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(STEP);
  const { head, rows } = useMemo(() => tableOf(sheet), [sheet]);
  if (!head && rows.length === 0)
    return <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.emptySheet}</p>;
  const shown = ({ text, span }: TableCell) => (
    <span className={mergeClasses(styles.text, span > 1 && styles.wide)}>{text}</span>
  );
  return (
    <>
      <div role="group" aria-label={sheet.name} tabIndex={0} className={styles.frame}>
        <table aria-label={sheet.name} className={styles.table}>
          {head && (
            <thead>
              <tr>
                {head.map((cell, index) => (
                  <th
                    key={index}
                    scope="col"
                    colSpan={cell.span}
                    className={mergeClasses(styles.cell, styles.head)}
                  >
                    {shown(cell)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, limit).map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td
                    key={index}
                    colSpan={cell.span}
                    className={mergeClasses(styles.cell, cell.isNumber && styles.number)}
                  >
                    {shown(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {TEXTS.moreRows(Math.min(STEP, rows.length - limit))}
        </Button>
      )}
    </>
  );
}
