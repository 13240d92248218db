import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Position } from '../../workbook/address';
import { findSheet, type Workbook } from '../../workbook/sheet';
import { CellLine } from './grid/CellLine';
import type { FileHost } from './session/host-proxy';
import { anchored } from './grid/keyboard';
import { SheetGrid } from './grid/SheetGrid';
import { SHEET_PANEL, SheetTabs, tabId } from './SheetTabs';
import { layOut } from './grid/sheet-view';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  none: { margin: 'auto', padding: '24px', color: tokens.colorNeutralForeground2 },
});

interface SheetPanelProps {
  readonly host: FileHost;
  readonly workbook: Workbook;
  readonly onSelect: (sheet: string, row: number, column: number) => void;
}

/** Where the user is in the workbook: the sheet in front, the selected cell of each, how often a row was asked for. */
interface Place {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, Position>>;
  readonly revealed: number;
}

const FIRST_CELL: Position = { row: 0, column: 0 };

/** The opened workbook: one sheet's grid, the selected cell in full above it, the sheets' tabs below. */
export function SheetPanel({ host, workbook, onSelect }: SheetPanelProps) {
  const styles = useStyles();
  const sheets = useMemo(
    () => workbook.sheets.filter(({ layout }) => layout.visibility === 'visible'),
    [workbook],
  );
  const [place, setPlace] = useState<Place>(() => ({ sheet: sheets[0]?.name ?? '', cells: {}, revealed: 0 }));
  // The sheet in front may have been taken back by an undo.
  const sheet = sheets.find(({ name }) => name === place.sheet) ?? sheets[0];
  const view = useMemo(() => sheet && layOut(sheet, workbook.date1904), [sheet, workbook.date1904]);
  const cursor = (sheet && place.cells[sheet.name]) ?? FIRST_CELL;

  useEffect(
    () =>
      host.onReveal((wanted, row) => {
        const name = findSheet(host.workbook, wanted)?.name;
        if (name === undefined) return;
        setPlace((now) => ({
          sheet: name,
          cells: { ...now.cells, [name]: { row, column: now.cells[name]?.column ?? 0 } },
          revealed: now.revealed + 1,
        }));
        onSelect(name, row, 0);
      }),
    [host, onSelect],
  );

  if (!sheet || !view) return <p className={styles.none}>{TEXTS.noSheet}</p>;
  const select = (position: Position): void => {
    setPlace((now) => ({ ...now, sheet: sheet.name, cells: { ...now.cells, [sheet.name]: position } }));
    onSelect(sheet.name, position.row, position.column);
  };
  const names = sheets.map(({ name }) => name);
  return (
    <div className={styles.panel}>
      <CellLine view={view} selected={anchored(view, cursor)} />
      <div
        role="tabpanel"
        id={SHEET_PANEL}
        aria-labelledby={tabId(names.indexOf(sheet.name))}
        className={styles.panel}
      >
        <SheetGrid key={sheet.name} view={view} cursor={cursor} onSelect={select} revealed={place.revealed} />
      </div>
      <SheetTabs
        names={names}
        chosen={sheet.name}
        onChoose={(name) => setPlace((now) => ({ ...now, sheet: name }))}
      />
    </div>
  );
}
