import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '../../workbook/address';
import { findSheet, usedSize, type Workbook } from '../../workbook/sheet';
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
  /** By the name of the sheet: a map, for a sheet may be called `constructor`. */
  readonly cells: ReadonlyMap<string, Position>;
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
  const [place, setPlace] = useState<Place>(() => ({
    sheet: sheets[0]?.name ?? '',
    cells: new Map(),
    revealed: 0,
  }));
  // The sheet in front may have been taken back by an undo.
  const sheet = sheets.find(({ name }) => name === place.sheet) ?? sheets[0];
  const view = useMemo(() => sheet && layOut(sheet, workbook.date1904), [sheet, workbook.date1904]);
  const cursor = (sheet && place.cells.get(sheet.name)) ?? FIRST_CELL;

  useEffect(
    () =>
      host.onReveal((wanted, row) => {
        const name = findSheet(host.workbook, wanted)?.name;
        if (name === undefined) return;
        setPlace((now) => ({
          sheet: name,
          cells: new Map(now.cells).set(name, { row, column: now.cells.get(name)?.column ?? 0 }),
          revealed: now.revealed + 1,
        }));
        onSelect(name, row, 0);
      }),
    [host, onSelect],
  );

  // Columns that a command adds stand to the right of all others, mostly out of view: show the first of them.
  const widest = useRef<{ readonly name: string; readonly columns: number } | null>(null);
  useEffect(() => {
    if (!sheet) return;
    const { columns } = usedSize(sheet);
    const before = widest.current;
    widest.current = { name: sheet.name, columns };
    if (before?.name !== sheet.name || columns <= before.columns) return;
    setPlace((now) => {
      const row = now.cells.get(sheet.name)?.row ?? 0;
      const cells = new Map(now.cells).set(sheet.name, { row, column: before.columns });
      return { ...now, cells, revealed: now.revealed + 1 };
    });
  }, [sheet]);

  if (!sheet || !view) return <p className={styles.none}>{TEXTS.noSheet}</p>;
  const select = (position: Position): void => {
    setPlace((now) => ({ ...now, sheet: sheet.name, cells: new Map(now.cells).set(sheet.name, position) }));
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
