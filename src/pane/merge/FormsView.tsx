import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Sending } from '../state/state';
import { monthInChinese } from '../../calendar/period';
import { TASKS } from '../../tasks';
import type { Actions } from '../state/verbs';
import type { Surroundings } from '../surroundings';
import { TEXTS } from '../texts';
import { CopyText } from '../parts/CopyText';
import { MonthField } from '../parts/MonthField';
import { heldBack, Reason } from '../parts/Reason';
import { Help } from '../parts/Help';
import { onEscape } from '../parts/escape';
import { useShared } from '../parts/styles';
import { COMMANDS, useBorrowedFocus } from '../parts/use-borrowed-focus';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const useStyles = makeStyles({
  view: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '10px', outlineStyle: 'none' },
  forms: { gap: '4px' },
  form: { flexWrap: 'nowrap', minHeight: '32px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  counts: { display: 'block' },
  button: { minWidth: 0, flexShrink: 0 },
});

interface FormsViewProps {
  readonly sending: Sending;
  readonly place: Surroundings['place'];
  readonly busy: boolean;
  readonly actions: Actions;
}

/** 下发报送表: a form for each section and the text that goes with them. Nothing is written to the workbook. */
export function FormsView({ sending: { month, forms }, place, busy, actions }: FormsViewProps) {
  const styles = useStyles();
  const shared = useShared();
  const region = useRef<HTMLElement>(null);
  useBorrowedFocus(region, null, COMMANDS);
  const [wrongMonth, setWrongMonth] = useState(false);
  const why = wrongMonth ? TEXTS.formsMonthFirst(monthInChinese(month)) : null;
  const whyId = useId();
  const held = { disabledFocusable: busy || why !== null, ...heldBack(why, whyId) };
  const zip = forms?.zip;
  const close = (): void => actions.dispatch({ type: 'formsClosed' });
  return (
    <section
      ref={region}
      aria-label={TEXTS.sendForms}
      tabIndex={0}
      className={styles.view}
      onKeyDown={onEscape(() => !busy && close())}
    >
      <div className={shared.spread}>
        <h2 className={shared.heading}>{TEXTS.sendForms}</h2>
        <Help about="forms" name={TEXTS.sendForms} />
      </div>
      <MonthField
        label={TASKS.mergeReturns.month}
        month={month}
        readOnly={busy}
        onMonth={actions.sendForms}
        onWrong={setWrongMonth}
      />
      <Reason id={whyId} why={why} />
      {forms && <p className={shared.paragraph}>{forms.message}</p>}
      {forms && zip && (
        <>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.formsDue(forms.due)}</p>
          <div>
            <Button appearance="primary" {...held} onClick={() => actions.offer(zip, 'application/zip')}>
              {TEXTS.downloadAll}
            </Button>
          </div>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>
            {place === 'excel'
              ? TEXTS.downloadsInExcel
              : place === 'wps'
                ? TEXTS.putBesideHere
                : TEXTS.downloadsHere}
          </p>
          <CopyText
            text={forms.note}
            title={TEXTS.coverNote}
            copyName={TEXTS.copyNote}
            seeName={`${TEXTS.see}${TEXTS.coverNote}`}
            actions={actions}
          />
          <ul className={mergeClasses(shared.list, styles.forms)}>
            {forms.forms.map((form) => (
              <li key={form.name} className={mergeClasses(shared.spread, styles.form)}>
                <span className={styles.name}>
                  {form.unit}
                  <span className={mergeClasses(shared.quiet, styles.counts)}>
                    {TEXTS.formCounts(form.counts.lead, form.counts.late, form.counts.cooperating)}
                  </span>
                </span>
                <Button
                  size="small"
                  className={styles.button}
                  {...held}
                  aria-label={TEXTS.downloadOne(form.name)}
                  onClick={() => actions.offer(form, XLSX)}
                >
                  {TEXTS.download}
                </Button>
              </li>
            ))}
          </ul>
          {forms.idle.length > 0 && (
            <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.idleUnits(forms.idle)}</p>
          )}
        </>
      )}
      {forms && forms.findings.length > 0 && (
        <ul className={shared.list}>
          {forms.findings.map(({ message }) => (
            <li key={message} className={mergeClasses(shared.paragraph, shared.quiet)}>
              {message}
            </li>
          ))}
        </ul>
      )}
      <div className={shared.row}>
        {!forms && !busy && <Button onClick={() => actions.sendForms(month)}>{TEXTS.makeAgain}</Button>}
        <Button disabledFocusable={busy} onClick={close}>
          {TEXTS.back}
        </Button>
      </div>
    </section>
  );
}
