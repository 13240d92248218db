import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { asTyped, whyNotTyped } from '../../tasks';
import type { Position } from '../../workbook/address';
import { findSheet, usedSize, type Workbook } from '../../workbook/sheet';
import type { TypedListener } from '../surroundings';
import { CellLine } from './grid/CellLine';
import { FindBar } from './grid/FindBar';
import { rangeOf } from './grid/range';
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
  /** Writes what was typed into a cell. */
  readonly onTyped: TypedListener;
  /** Shows a sentence, or takes it away. */
  readonly onFail: (sentence: string | null) => void;
}

/** Where the user is in the workbook: the sheet in front, the selected cell of each, how often a row was asked for. */
interface Place {
  readonly sheet: string;
  /** By the name of the sheet: a map, for a sheet may be called `constructor`. */
  readonly cells: ReadonlyMap<string, Position>;
  /** Where the selected rectangle of the sheet in front began; null where the one cell is selected. */
  readonly from: Position | null;
  readonly revealed: number;
}

const FIRST_CELL: Position = { row: 0, column: 0 };

/** The opened workbook: one sheet's grid, the selected cell in full above it, the sheets' tabs below. */
export function SheetPanel({ host, workbook, onSelect, onTyped, onFail }: SheetPanelProps) {
  const styles = useStyles();
  const sheets = useMemo(
    () => workbook.sheets.filter(({ layout }) => layout.visibility === 'visible'),
    [workbook],
  );
  const [place, setPlace] = useState<Place>(() => ({
    sheet: sheets[0]?.name ?? '',
    cells: new Map(),
    from: null,
    revealed: 0,
  }));
  // The sheet in front may have been taken back by an undo.
  const sheet = sheets.find(({ name }) => name === place.sheet) ?? sheets[0];
  const view = useMemo(() => sheet && layOut(sheet, workbook.date1904), [sheet, workbook.date1904]);
  const cursor = (sheet && place.cells.get(sheet.name)) ?? FIRST_CELL;

  useEffect(
    () =>
      host.onReveal((wanted, row, column) => {
        const name = findSheet(host.workbook, wanted)?.name;
        if (name === undefined) return;
        setPlace((now) => ({
          sheet: name,
          from: null,
          cells: new Map(now.cells).set(name, { row, column: column ?? now.cells.get(name)?.column ?? 0 }),
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
      return { ...now, cells, from: null, revealed: now.revealed + 1 };
    });
  }, [sheet]);

  /** What is being typed into the selected cell; null where nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  /** How often 查找 was asked for; 0 while it is closed. */
  const [asked, setAsked] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const toGrid = (): void => panel.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const isOpen = sheet !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    // Only what is on screen is in the page: the browser's own search would find a part of it. The pane is left to it.
    const onKey = (event: KeyboardEvent): void => {
      const { activeElement } = document;
      const isMine = activeElement === document.body || panel.current?.contains(activeElement);
      if (!isMine || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f')
        return;
      event.preventDefault();
      setAsked((now) => now + 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen]);

  if (!sheet || !view) return <p className={styles.none}>{TEXTS.noSheet}</p>;
  const selected = anchored(view, cursor);
  const standing = asTyped(sheet, selected, workbook.date1904);
  const range = rangeOf(view, place.from ?? cursor, cursor);
  const type = (): void => {
    if (draft !== null) return;
    const refusal = whyNotTyped(sheet, selected);
    onFail(refusal);
    if (refusal === null) setDraft(standing);
  };
  /** Writes what was typed; resolves to whether there is nothing left to write. */
  const settle = async (): Promise<boolean> => {
    if (draft === null) return true;
    if (draft !== standing && !(await onTyped(sheet.name, selected, draft))) return false;
    setDraft(null);
    return true;
  };
  const move = (position: Position, extend: boolean): void => {
    setPlace((now) => ({
      ...now,
      sheet: sheet.name,
      from: extend ? (now.from ?? cursor) : null,
      cells: new Map(now.cells).set(sheet.name, position),
    }));
    if (!extend) onSelect(sheet.name, position.row, position.column);
  };
  // Whoever goes elsewhere has typed what they wanted; what cannot be written stays where it is.
  const select = (position: Position, extend: boolean): void => {
    if (draft === null) move(position, extend);
    else void settle().then((done) => done && move(position, false));
  };
  const find = (position: Position): void => {
    select(position, false);
    setPlace((now) => ({ ...now, revealed: now.revealed + 1 }));
  };
  const names = sheets.map(({ name }) => name);
  return (
    <div ref={panel} className={styles.panel}>
      <CellLine
        selected={selected}
        text={draft ?? standing}
        typing={draft !== null}
        onBegin={type}
        onText={setDraft}
        onEnter={() => void settle().then((done) => done && toGrid())}
        onEscape={() => {
          setDraft(null);
          toGrid();
        }}
      />
      {asked > 0 && (
        <FindBar
          view={view}
          cursor={cursor}
          asked={asked}
          onFind={find}
          onClose={() => {
            setAsked(0);
            toGrid();
          }}
        />
      )}
      <div
        role="tabpanel"
        id={SHEET_PANEL}
        aria-labelledby={tabId(names.indexOf(sheet.name))}
        className={styles.panel}
      >
        <SheetGrid
          key={sheet.name}
          view={view}
          cursor={cursor}
          range={range}
          onSelect={select}
          onType={type}
          revealed={place.revealed}
        />
      </div>
      <SheetTabs
        names={names}
        chosen={sheet.name}
        onChoose={(name) =>
          void settle().then((done) => done && setPlace((now) => ({ ...now, sheet: name, from: null })))
        }
      />
    </div>
  );
}
