import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../calendar/day';
import type { OverviewItem, Step } from '../../tasks';
import { useShared } from '../parts/styles';
import type { Actions } from '../state/use-pane';
import { SUPERVISION_TEXTS as T } from './texts';

const BUTTONS: readonly (readonly [string, Step])[] = [
  [T.assign, '交办'],
  [T.giveBack, '退回'],
  [T.extend, '延期'],
  [T.close, '销号'],
];

interface StepButtonsProps {
  readonly item: OverviewItem;
  readonly today: Day;
  readonly severalSheets: boolean;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** The steps of the loop that are taken from an item's card; the preview says why one is not to be taken. */
export function StepButtons({ item, today, severalSheets, busy, actions }: StepButtonsProps) {
  const shared = useShared();
  const [note, setNote] = useState('');
  const name = severalSheets ? `${item.sheet}-${item.id}` : item.id;
  return (
    <div role="group" aria-label={T.loop}>
      <Field label={T.note} hint={T.noteHint}>
        <Input value={note} autoComplete="off" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={shared.row} style={{ marginTop: '6px' }}>
        {BUTTONS.map(([word, step]) => (
          <Button
            key={step}
            size="small"
            disabledFocusable={busy}
            onClick={() => actions.prepare({ kind: 'takeStep', item: name, step, day: today, note })}
          >
            {word}
          </Button>
        ))}
      </div>
    </div>
  );
}
