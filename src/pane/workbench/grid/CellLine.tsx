import { makeStyles, tokens } from '@fluentui/react-components';
import { cellText, type Position } from '../../../workbook/address';
import { errorOf, isFormula, scalarOf } from '../../../workbook/cell';
import { cellAt } from '../../../workbook/sheet';
import { viewCell } from './cell-view';
import type { SheetView } from './sheet-view';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    flexShrink: 0,
    width: '46px',
    padding: '4px 0',
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  // Two lines at most, the rest by scrolling: the line must not push the sheet about.
  text: {
    flexGrow: 1,
    minHeight: tokens.lineHeightBase200,
    maxHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    overflowY: 'auto',
    padding: '4px 8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** What stands in the selected cell, in full: what is cut off in the grid can be read here, formulas included. */
export function CellLine({ view, selected }: { readonly view: SheetView; readonly selected: Position }) {
  const styles = useStyles();
  const { row, column } = selected;
  const cell = cellAt(view.sheet, row, column);
  const value = errorOf(cell) ?? scalarOf(cell);
  const text = isFormula(cell)
    ? `=${cell.formula}`
    : typeof value === 'string'
      ? value
      : viewCell(view, row, column, Infinity, []).text;
  return (
    <div className={styles.line}>
      <div className={styles.cell}>{cellText(row, column)}</div>
      <div className={styles.text}>{text}</div>
    </div>
  );
}
