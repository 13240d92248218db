import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fromSerial } from '../../calendar/day';
import { scalarOf } from '../../workbook/cell';
import type { Sheet } from '../../workbook/sheet';
import { TEXTS } from '../texts';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';

/** Rows shown at a time. */
const STEP = 60;

const useStyles = makeStyles({
  sheet: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  summary: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rows: { margin: '6px 0', paddingLeft: '12px', gap: '4px' },
});

/** What a sheet that a plan adds will say, row by row. */
export function AddedSheet({ sheet }: { readonly sheet: Sheet }) {
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(STEP);
  const rows = rowsOf(sheet);
  return (
    <Disclosure className={mergeClasses(styles.sheet, styles.summary)} label={TEXTS.addedSheet(sheet.name)}>
      {() => (
        <>
          <ul className={mergeClasses(shared.list, styles.rows)}>
            {rows.slice(0, limit).map((text, index) => (
              <li key={index} className={shared.paragraph}>
                {text}
              </li>
            ))}
          </ul>
          {rows.length > limit && (
            <Button size="small" onClick={() => setLimit(limit + STEP)}>
              {TEXTS.moreRows(Math.min(STEP, rows.length - limit))}
            </Button>
          )}
        </>
      )}
    </Disclosure>
  );
}

/** The rows that say anything, each as one line. */
function rowsOf(sheet: Sheet): string[] {
  return sheet.cells
    .map((cells, row) =>
      cells
        .map((cell, column) => {
          const value = scalarOf(cell);
          const format = sheet.styles[row]?.[column]?.numberFormat;
          if (typeof value === 'number' && format?.includes('yy'))
            return fromSerial(value, false) ?? String(value);
          return value === null ? '' : String(value);
        })
        .filter((text) => text !== '')
        .join('　'),
    )
    .filter((line) => line !== '');
}
