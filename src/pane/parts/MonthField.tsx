import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Month } from '../../calendar/period';
import { monthFault, typedMonth } from '../state/typed-day';

const useStyles = makeStyles({ month: { width: '8em', maxWidth: '100%', minWidth: 0 } });

interface MonthFieldProps {
  readonly label: string;
  readonly month: Month;
  readonly readOnly: boolean;
  /** Whether the same month may be asked for again. */
  readonly again?: boolean;
  /** Another month was typed. */
  readonly onMonth: (month: Month) => void;
  /** Tells whether what is typed is no month. */
  readonly onWrong?: (wrong: boolean) => void;
}

/** A field for a month, `YYYY-MM`; other ways of writing it are understood when it is left. */
export function MonthField({ label, month, readOnly, again = false, onMonth, onWrong }: MonthFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>(month);
  const meant = typedMonth(typed);
  const fault = monthFault(typed);
  const type = (text: string): void => {
    setTyped(text);
    onWrong?.(typedMonth(text) === null);
    if (/^\d{4}-\d{2}$/.test(text) && typedMonth(text) === text && (text !== month || again)) onMonth(text);
  };
  return (
    <Field
      label={label}
      validationState={fault === null ? 'none' : 'error'}
      // The field describes itself; only failures are alerts.
      validationMessage={fault === null ? undefined : { children: fault, role: undefined }}
    >
      <Input
        className={styles.month}
        value={typed}
        readOnly={readOnly}
        autoComplete="off"
        onChange={(_, { value }) => type(value)}
        onBlur={() => type(meant ?? typed)}
      />
    </Field>
  );
}
