import { cellText } from '../../workbook/address';
import { HostError } from '../../workbook/host';
import type { EtApplication, EtEvent } from './application';

/** Calls back with the sheet and the cell (from zero) that the user selects in WPS; returns how to stop listening. */
export function onSelection(
  app: EtApplication,
  listener: (sheet: string, row: number, column: number) => void,
): () => void {
  return listen(app, 'SheetSelectionChange', () => {
    // What the event is given is not known for sure; what is selected is.
    const selected = app.Selection;
    if (selected && typeof selected.Row === 'number')
      listener(app.ActiveSheet.Name, selected.Row - 1, selected.Column - 1);
  });
}

/** Calls back when somebody changed a cell or put another workbook in front; returns how to stop listening. */
export function onChange(app: EtApplication, listener: () => void): () => void {
  const stops = [listen(app, 'SheetChange', listener), listen(app, 'WorkbookActivate', listener)];
  return () => stops.forEach((stop) => stop());
}

/**
 * An edition without events costs comfort only: the card does not follow, and the user asks for a new reading
 * himself.
 */
function listen(app: EtApplication, name: EtEvent, listener: () => void): () => void {
  const safely = (): void => {
    try {
      listener();
    } catch {
      // Thrown into WPS it would only open a box with foreign words.
      return;
    }
  };
  try {
    app.ApiEvent.AddApiEventListener(name, safely);
  } catch {
    return () => undefined;
  }
  return () => {
    try {
      app.ApiEvent.RemoveApiEventListener(name, safely);
    } catch {
      return;
    }
  };
}

/** Shows a cell (from zero) of the workbook in front and selects it. */
export function reveal(app: EtApplication, sheet: string, row: number, column = 0): void {
  try {
    const there = app.ActiveWorkbook?.Worksheets.Item(sheet);
    there?.Activate();
    there?.Range(cellText(row, column)).Select();
  } catch {
    throw new HostError(
      'failed',
      `没有能在表里找到“${sheet}”第${row + 1}行。工作簿可能已换，请点“重新读取”。`,
    );
  }
}
