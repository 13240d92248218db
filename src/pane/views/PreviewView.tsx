import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { changedCells, type Preview } from '../state/state';
import { typedMonth } from '../state/typed-day';
import type { Actions } from '../state/use-pane';
import { TEXTS } from '../texts';
import { AddedSheet } from './AddedSheet';
import { ChangeGroup } from './ChangeGroup';
import { MergeReport } from './MergeReport';
import { useShared } from './styles';
import { useBorrowedFocus } from './use-borrowed-focus';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, outlineStyle: 'none' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', flexGrow: 1, flexBasis: 0, minHeight: '8rem', overflowY: 'auto', position: 'relative' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  month: { width: '8em', maxWidth: '100%', minWidth: 0 },
});

interface PreviewViewProps {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** 预览: exactly what will be written where. Nothing is written before its button is pressed. */
export function PreviewView({ preview, busy, actions }: PreviewViewProps) {
  const styles = useStyles();
  const shared = useShared();
  const region = useRef<HTMLElement>(null);
  useBorrowedFocus(region, null);
  const { job, plan, changes, withheld, merge, stale } = preview;
  const cells = changedCells(preview);
  const [typed, setTyped] = useState(job.kind === 'makeBriefing' ? job.month : '');
  const month = job.kind === 'makeBriefing' ? typedMonth(typed) : null;
  const wrongMonth = job.kind === 'makeBriefing' && month === null;
  const typeMonth = (text: string): void => {
    setTyped(text);
    if (job.kind === 'makeBriefing' && /^\d{4}-\d{2}$/.test(text) && typedMonth(text) === text && (text !== job.month || stale)) {
      actions.prepare({ ...job, month: text });
    }
  };
  return (
    <section ref={region} aria-label={TEXTS.preview} tabIndex={-1} className={styles.view}>
      <div className={styles.body}>
        <h2 className={styles.title}>{`${TEXTS.preview}：${plan.title}`}</h2>
        {job.kind === 'makeBriefing' && (
          <Field
            label={TEXTS.month}
            validationState={wrongMonth ? 'error' : 'none'}
            validationMessage={wrongMonth ? { children: TEXTS.monthWrong, role: undefined } : undefined}
          >
            <Input
              className={styles.month}
              value={typed}
              readOnly={busy}
              autoComplete="off"
              onChange={(_, { value }) => typeMonth(value)}
              onBlur={() => typeMonth(month ?? typed)}
            />
          </Field>
        )}
        <p className={shared.paragraph}>{plan.message}</p>
        {plan.edits.length > 0 && (
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>
            {cells > 0 ? TEXTS.changesOf(cells, changes.length) : TEXTS.layoutOnly(changes.length)}
          </p>
        )}
        {stale && <p className={shared.paragraph}>{TEXTS.stale}</p>}
        {withheld.length > 0 && (
          <ul className={shared.list}>
            {withheld.map(({ sheet, cell, message }) => (
              <li key={`${sheet}!${cell}`}>{message}</li>
            ))}
          </ul>
        )}
        {merge && job.kind === 'mergeReturns' && <MergeReport report={merge} asOf={job.asOf} />}
        <div>
          {changes.map((group) => (
            <ChangeGroup key={group.topic} group={group} />
          ))}
          {plan.edits.map((edit) => edit.kind === 'addSheet' && <AddedSheet key={edit.sheet.name} sheet={edit.sheet} />)}
        </div>
      </div>
      <div className={styles.foot}>
        {stale && (
          <Button appearance="primary" disabledFocusable={busy || wrongMonth} onClick={() => actions.prepare(job)}>
            {TEXTS.prepareAgain}
          </Button>
        )}
        {!stale && plan.edits.length > 0 && (
          <Button appearance="primary" disabledFocusable={busy || wrongMonth} onClick={actions.write}>
            {TEXTS.write}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={actions.abandon}>
          {TEXTS.abandon}
        </Button>
      </div>
    </section>
  );
}
