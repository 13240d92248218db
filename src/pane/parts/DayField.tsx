import { Field, Input, makeStyles } from '@fluentui/react-components';
import { dayFault } from '../state/typed-day';
import { TEXTS } from '../texts';

const useStyles = makeStyles({ day: { width: '9em', maxWidth: '100%', minWidth: 0 } });

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  /** Whether nothing may stand there. */
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
}

/** A field for a day as people type it; what is none says why. What is typed is read with `typedDay`. */
export function DayField({ label, value, optional = false, placeholder, readOnly, onText }: DayFieldProps) {
  const styles = useStyles();
  const fault = optional && value.trim() === '' ? null : dayFault(value, TEXTS.dayWrong);
  return (
    <Field
      label={label}
      validationState={fault === null ? 'none' : 'error'}
      // The field describes itself; only failures are alerts.
      validationMessage={fault === null ? undefined : { children: fault, role: undefined }}
    >
      <Input
        className={styles.day}
        value={value}
        placeholder={placeholder}
        readOnly={readOnly ?? false}
        autoComplete="off"
        onChange={(_, data) => onText(data.value)}
      />
    </Field>
  );
}
