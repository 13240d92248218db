import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { checkSetting, TASKS, type SettingField } from '../../tasks';
import { VERSION } from '../../basics/version';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    overflowWrap: 'anywhere',
    // Fields have a width of their own, which large text makes wider than the pane.
    '& input, & select, & .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' },
  },
});

interface SettingsViewProps {
  readonly fields: readonly SettingField[];
  readonly busy: boolean;
  readonly actions: Actions;
}

/**
 * The settings form, made from the table of settings. What is saved goes through preview and writing like everything
 * else.
 */
export function SettingsView({ fields, busy, actions }: SettingsViewProps) {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const wrong = fields.some(({ label }) => checkSetting(label, typed[label] ?? '') !== null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy && !wrong) actions.prepare({ kind: 'saveSettings', values: typed });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.settingsHint}</p>
      {fields.map(({ label, help, value, choices }) => {
        const now = typed[label] ?? value;
        const fault = checkSetting(label, now);
        const change = (text: string): void => setTyped({ ...typed, [label]: text });
        return (
          <Field
            key={label}
            label={label}
            hint={help}
            validationState={fault === null ? 'none' : 'error'}
            validationMessage={fault === null ? undefined : { children: fault, role: undefined }}
          >
            {choices ? (
              <Select value={now} onChange={(_, data) => change(data.value)}>
                {choices.map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
              </Select>
            ) : (
              <Input value={now} autoComplete="off" onChange={(_, data) => change(data.value)} />
            )}
          </Field>
        );
      })}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy || wrong}>
          {TASKS.saveSettings.title}
        </Button>
      </div>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.version(VERSION)}</p>
    </form>
  );
}
