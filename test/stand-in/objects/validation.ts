import { areaText, type Area } from '../../../src/workbook/address';
import { relayout, type BookSheet } from '../book';
import { Gap, wire, type Wire } from '../wire';
import { contains, overlaps, uniform } from './areas';
import { guard } from './guard';

/** `Excel.DataValidation` of a range. */
export function validationObject(sheet: BookSheet, area: Area): Wire {
  return wire('DataValidation', {
    get Type() {
      const found = uniform(area, (row, column) => validationAt(sheet, row, column)?.kind ?? 'None');
      return found === null ? 'Inconsistent' : { list: 'List', date: 'Date', None: 'None' }[found];
    },
    get Rule() {
      const validation = validationAt(sheet, area.top, area.left);
      if (!validation) return {};
      if (validation.kind === 'list')
        return { list: { inCellDropDown: true, source: (validation.values ?? []).join(',') } };
      return { date: { formula1: '1900-01-01', operator: 'GreaterThan' } };
    },
    set Rule(rule: { list?: { inCellDropDown: boolean; source: string }; date?: object }) {
      guard(sheet);
      relayout(sheet, {
        validations: [
          ...sheet.layout.validations.filter((validation) => areaText(validation.area) !== areaText(area)),
          rule.list
            ? { area, kind: 'list', values: rule.list.source.split(','), message: '' }
            : { area, kind: 'date', message: '' },
        ],
      });
    },
    get ErrorAlert(): { showAlert: boolean; style: string; title: string; message: string } | null {
      if (uniform(area, (row, column) => validationAt(sheet, row, column) ?? null) === null) return null;
      return {
        showAlert: true,
        style: 'Stop',
        title: '',
        message: validationAt(sheet, area.top, area.left)?.message ?? '',
      };
    },
    set ErrorAlert(alert: { showAlert: boolean; style: string; title: string; message: string } | null) {
      if (!alert) throw new Gap('errorAlert is never set to null');
      relayout(sheet, {
        validations: sheet.layout.validations.map((validation) =>
          areaText(validation.area) === areaText(area)
            ? { ...validation, message: alert.message }
            : validation,
        ),
      });
    },
    Clear: () => {
      guard(sheet);
      relayout(sheet, {
        validations: sheet.layout.validations.filter((validation) => !overlaps(validation.area, area)),
      });
    },
  });
}

function validationAt(
  sheet: BookSheet,
  row: number,
  column: number,
): BookSheet['layout']['validations'][number] | undefined {
  return sheet.layout.validations.find((validation) => contains(validation.area, row, column));
}
