import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../calendar/day';
import { useShared } from '../parts/styles';
import { DayField } from '../parts/DayField';
import { typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { SUPERVISION_TEXTS as T } from './texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'flex-start' },
  short: { width: '9em', maxWidth: '100%', minWidth: 0 },
  long: { width: '100%', minWidth: 0 },
  whole: { flexBasis: '100%', minWidth: 0 },
});

interface ReplyFormProps {
  readonly no: string;
  readonly today: Day;
  readonly busy: boolean;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** What a section signed and answered; empty fields stay as they are. */
export function ReplyForm({ no, today, busy, actions, onClose }: ReplyFormProps) {
  const styles = useStyles();
  const shared = useShared();
  const [signedBy, setSignedBy] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const [repliedOn, setRepliedOn] = useState('');
  const [reply, setReply] = useState('');
  const [outcome, setOutcome] = useState('');
  const isWrong = (text: string): boolean => text.trim() !== '' && typedDay(text) === null;
  const wrong = isWrong(signedOn) || isWrong(repliedOn);
  const prepare = (): void => {
    // Who types an answer without its day has it before him.
    const [signed, replied] = [
      typedDay(signedOn),
      typedDay(repliedOn) ?? (reply.trim() === '' ? null : today),
    ];
    actions.prepare({
      kind: 'registerReply',
      no,
      ...(signedBy.trim() === '' ? {} : { signedBy: signedBy.trim() }),
      ...(signed === null ? {} : { signedOn: signed }),
      ...(replied === null ? {} : { repliedOn: replied }),
      ...(reply.trim() === '' ? {} : { reply: reply.trim() }),
      ...(outcome.trim() === '' ? {} : { outcome: outcome.trim() }),
    });
  };
  const field = (
    label: string,
    value: string,
    set: (text: string) => void,
    { long = false, hint = '' } = {},
  ) => (
    <Field label={label} hint={hint === '' ? undefined : hint} className={long ? styles.whole : undefined}>
      <Input
        className={long ? styles.long : styles.short}
        value={value}
        readOnly={busy}
        autoComplete="off"
        onChange={(_, data) => set(data.value)}
      />
    </Field>
  );
  const dayField = (label: string, value: string, set: (text: string) => void) => (
    <DayField label={label} value={value} optional readOnly={busy} onText={set} />
  );
  return (
    <div role="group" aria-label={`${T.reply} ${no}`} className={styles.form}>
      {field(T.signedBy, signedBy, setSignedBy)}
      {dayField(T.signedOn, signedOn, setSignedOn)}
      {dayField(T.repliedOn, repliedOn, setRepliedOn)}
      {field(T.outcome, outcome, setOutcome)}
      {field(T.replyText, reply, setReply, { long: true, hint: T.replyHint })}
      <div className={shared.row}>
        <Button appearance="primary" size="small" disabledFocusable={busy || wrong} onClick={prepare}>
          {T.toPreview}
        </Button>
        <Button size="small" onClick={onClose}>
          {T.cancel}
        </Button>
      </div>
    </div>
  );
}
