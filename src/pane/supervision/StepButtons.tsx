import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../calendar/day';
import type { OverviewItem, Step } from '../../tasks';
import { DayField } from '../parts/DayField';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';
import { useOnWritten } from '../parts/use-on-written';
import type { State } from '../state/state';
import { typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { SUPERVISION_TEXTS as T } from './texts';

/** The steps that most items take, in plain sight, and the others behind a line. */
const OFTEN: readonly (readonly [string, Step])[] = [
  [T.assign, '交办'],
  [T.giveBack, '退回'],
  [T.extend, '延期'],
  [T.close, '销号'],
];
const OTHERS: readonly Step[] = ['立项', '签收', '催办', '反馈', '恢复', '终止'];

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '6px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'flex-start' },
  short: { width: '9em', maxWidth: '100%', minWidth: 0 },
});

interface StepButtonsProps {
  readonly item: OverviewItem;
  readonly today: Day;
  readonly severalSheets: boolean;
  readonly written: State['written'];
  readonly busy: boolean;
  readonly actions: Actions;
}

/** The steps of the loop that are taken from an item's card; the preview says why one is not to be taken. */
export function StepButtons({ item, today, severalSheets, written, busy, actions }: StepButtonsProps) {
  const styles = useStyles();
  const shared = useShared();
  const [note, setNote] = useState('');
  const [by, setBy] = useState('');
  const [dayText, setDayText] = useState<string>(today);
  const name = severalSheets ? `${item.sheet}-${item.id}` : item.id;
  const day = typedDay(dayText);
  // The day and the person are mostly the same for several; what is said of one step is of that step alone.
  useOnWritten(written, 'takeStep', () => setNote(''));
  const buttons = (steps: readonly (readonly [string, Step])[]) => (
    <div className={shared.row}>
      {steps.map(([word, step]) => (
        <Button
          key={step}
          size="small"
          disabledFocusable={busy || day === null}
          onClick={() => day && actions.prepare({ kind: 'takeStep', item: name, step, day, note, by })}
        >
          {word}
        </Button>
      ))}
    </div>
  );
  return (
    <div role="group" aria-label={T.loop} className={styles.group}>
      <Field label={T.note} hint={T.noteHint}>
        <Input value={note} autoComplete="off" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.fields}>
        <DayField label={T.stepDay} value={dayText} onText={setDayText} />
        <Field label={T.by} hint={T.byHint}>
          <Input
            className={styles.short}
            value={by}
            autoComplete="off"
            onChange={(_, { value }) => setBy(value)}
          />
        </Field>
      </div>
      {buttons(OFTEN)}
      <Disclosure label={T.otherSteps}>{() => buttons(OTHERS.map((step) => [step, step]))}</Disclosure>
    </div>
  );
}
