import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useId, useRef, useState, type FormEvent } from 'react';
import { checkSetting, TASKS, type SettingField } from '../../tasks';
import { VERSION } from '../../basics/version';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { heldBack, Reason } from '../parts/Reason';
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
  const [known, setKnown] = useState(fields);
  if (known !== fields) {
    setKnown(fields);
    setTyped(stillTyped(typed, known, fields));
  }
  const form = useRef<HTMLFormElement>(null);
  const whyId = useId();
  const faulty = fields.filter(({ label }) => checkSetting(label, typed[label] ?? '') !== null);
  const wrong = faulty.length > 0;
  const why = wrong ? TEXTS.settingsFirst(faulty.map(({ label }) => label)) : null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy && !wrong) actions.prepare({ kind: 'saveSettings', values: typed });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={save}>
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
      <Reason id={whyId} why={why} />
      <div className={shared.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || wrong}
          {...heldBack(why, whyId)}
        >
          {TASKS.saveSettings.title}
        </Button>
        {wrong && (
          <Button onClick={() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()}>
            {TEXTS.goToFault}
          </Button>
        )}
      </div>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.version(VERSION)}</p>
    </form>
  );
}

/** What was typed and is not in the workbook yet: a value that became another meanwhile is shown as it is. */
function stillTyped(
  typed: Readonly<Record<string, string>>,
  before: readonly SettingField[],
  now: readonly SettingField[],
): Readonly<Record<string, string>> {
  const old = new Map(before.map(({ label, value }) => [label, value]));
  const moved = new Set(now.filter(({ label, value }) => old.get(label) !== value).map(({ label }) => label));
  return Object.fromEntries(Object.entries(typed).filter(([label]) => !moved.has(label)));
}
