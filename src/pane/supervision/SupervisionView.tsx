import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Day } from '../../calendar/day';
import { monthEndOf, monthInChinese, monthOf, type Month } from '../../calendar/period';
import { readSpan } from '../../calendar/span';
import { kindBySpan, type ReportKind, type SupervisionOverview } from '../../tasks';
import { DayField } from '../parts/DayField';
import { MonthField } from '../parts/MonthField';
import { heldBack, Reason } from '../parts/Reason';
import { useShared } from '../parts/styles';
import type { State } from '../state/state';
import { typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { DueLetters } from './DueLetters';
import { handOut } from './hand-out';
import { LetterTable } from './LetterTable';
import { TemplateChoice } from './TemplateChoice';
import { SUPERVISION_TEXTS as T } from './texts';
import { useTemplate } from './use-template';

const useStyles = makeStyles({
  view: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'flex-start' },
  field: { width: '9em', maxWidth: '100%', minWidth: 0 },
  kind: { minWidth: '10em', maxWidth: '100%' },
});

interface SupervisionViewProps {
  readonly asOf: Day;
  readonly today: Day;
  readonly busy: boolean;
  /** Changes whenever the workbook was looked at anew: what is shown follows. */
  readonly seen: unknown;
  readonly written: State['written'];
  readonly actions: Actions;
}

/** 督办: what a round needs, its letters, the register, and the papers on a period. */
export function SupervisionView({ asOf: chosen, today, busy, seen, written, actions }: SupervisionViewProps) {
  const styles = useStyles();
  const shared = useShared();
  const [month, setMonth] = useState<Month>(monthOf(chosen));
  const [issuedText, setIssuedText] = useState<string>(today);
  const [period, setPeriod] = useState(() => quarterOf(chosen));
  const [kind, setKind] = useState<ReportKind | ''>('');
  const [shown, setShown] = useState<SupervisionOverview | null>(null);
  const asOf = asOfIn(month, chosen, today);
  const typed = typedDay(issuedText);
  // A day before that of the figures is not taken, and the plan says so.
  const issued = typed ?? asOf;
  const span = readSpan(period);
  /** The month in its field is none, and what is shown is still about the one before. */
  const [wrongMonth, setWrongMonth] = useState(false);
  const why = wrongMonth ? T.monthFirst(monthInChinese(month)) : typed === null ? T.issuedFirst : null;
  const whyId = useId();
  const whyNoReport = useId();

  useEffect(() => {
    let current = true;
    void actions.consult({ kind: 'supervision', month, asOf, issued }, T.looking).then((answer) => {
      if (current && answer) setShown(answer);
    });
    return () => {
      current = false;
    };
  }, [actions, month, asOf, issued, seen]);

  const letterOut = (no: string, how: 'download' | 'copy'): void =>
    void handOut(actions, { what: 'letters', no, month, asOf, issued, today }, how);
  const reportAsked = span && {
    period: span.text,
    asOf: earlier(span.last, chosen),
    issued: today,
    ...reportKind(kind),
  };

  const briefing = useTemplate(actions, today);
  const report = useTemplate(actions, today);
  const paperKind = kind === '' ? kindBySpan(span) : kind;
  const noReport = !span ? T.periodWrong : paperKind === null ? T.kindFirst : null;

  return (
    <div className={styles.view}>
      <div className={styles.fields}>
        <MonthField
          label={T.month}
          month={month}
          readOnly={busy}
          onMonth={setMonth}
          onWrong={setWrongMonth}
        />
        <DayField label={T.issued} value={issuedText} readOnly={busy} onText={setIssuedText} />
      </div>
      <div className={shared.row}>
        <Button
          disabledFocusable={busy || wrongMonth}
          {...heldBack(wrongMonth ? why : null, whyId)}
          onClick={() => actions.prepare({ kind: 'archiveMonth', month, asOf })}
        >
          {T.archive}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || why !== null}
          {...heldBack(why, whyId)}
          onClick={() => actions.prepare({ kind: 'makeLetters', month, asOf, issued })}
        >
          {T.makeLetters}
        </Button>
        <Button
          disabledFocusable={busy || why !== null}
          {...heldBack(why, whyId)}
          onClick={() => letterOut('', 'download')}
        >
          {T.downloadAll}
        </Button>
        <Button
          disabledFocusable={busy || why !== null}
          {...heldBack(why, whyId)}
          onClick={() => briefing.download({ what: 'briefing', month, asOf, today })}
        >
          {T.downloadBriefing}
        </Button>
      </div>
      <Reason id={whyId} why={why} />
      <TemplateChoice
        label={T.useTemplate}
        starterLabel={T.starter}
        file={briefing.file}
        told={briefing.told}
        busy={busy}
        onFile={briefing.choose}
        onStarter={() => briefing.starter('briefing')}
      />
      {shown && (
        <>
          <p className={shared.paragraph}>{shown.message}</p>
          {shown.findings.map((text) => (
            <p key={text} className={mergeClasses(shared.paragraph, shared.quiet)}>
              {text}
            </p>
          ))}
          <DueLetters letters={shown.due} />
          <LetterTable
            letters={shown.register}
            today={today}
            busy={busy}
            why={why}
            written={written}
            paper={letterOut}
            actions={actions}
          />
        </>
      )}
      <div className={styles.fields}>
        <Field
          label={T.period}
          validationState={span ? 'none' : 'error'}
          validationMessage={span ? undefined : { children: T.periodWrong, role: undefined }}
        >
          <Input
            className={styles.field}
            value={period}
            readOnly={busy}
            autoComplete="off"
            onChange={(_, { value }) => setPeriod(value)}
          />
        </Field>
        <Field label={T.kind}>
          <Select
            className={styles.kind}
            value={kind}
            onChange={(_, { value }) => setKind(value as ReportKind | '')}
          >
            <option value="">{T.byPeriod}</option>
            {Object.entries(T.kinds).map(([name, word]) => (
              <option key={name} value={name}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={shared.row}>
        <Button
          disabledFocusable={busy || noReport !== null}
          {...heldBack(noReport, whyNoReport)}
          onClick={() => reportAsked && actions.prepare({ kind: 'makeReport', ...reportAsked })}
        >
          {T.makeReport}
        </Button>
        <Button
          disabledFocusable={busy || noReport !== null}
          {...heldBack(noReport, whyNoReport)}
          onClick={() => reportAsked && report.download({ what: 'report', ...reportAsked })}
        >
          {T.downloadReport}
        </Button>
      </div>
      {/* What is wrong with the period stands below its field. */}
      <Reason id={whyNoReport} why={span ? noReport : null} />
      <TemplateChoice
        label={T.useReportTemplate}
        starterLabel={T.reportStarter}
        file={report.file}
        told={report.told}
        busy={busy || paperKind === null}
        onFile={report.choose}
        onStarter={() => paperKind !== null && report.starter(paperKind)}
      />
    </div>
  );
}

/** The day a round is looked at: the chosen one where it lies in the month, else the month's end or today. */
function asOfIn(month: Month, chosen: Day, today: Day): Day {
  return monthOf(chosen) === month ? chosen : earlier(monthEndOf(month), today);
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function reportKind(kind: ReportKind | ''): { readonly report?: ReportKind } {
  return kind === '' ? {} : { report: kind };
}
