import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Day } from '../../calendar/day';
import { taskRow, type OverviewItem } from '../../tasks';
import { boardOf } from '../state/merge-board';
import { changedCells, type Preview } from '../state/preview';
import { preparedMessage } from '../state/status-words';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import type { PlanJob } from '../clerk/jobs';
import { AddedSheet } from './AddedSheet';
import { ChangeGroup } from './ChangeGroup';
import { MarkedItems } from './MarkedItems';
import { AskedItems } from './AskedItems';
import { PaperView, type AskedRows } from './PaperView';
import { PreviewFoot } from './PreviewFoot';
import { Disclosure } from '../parts/Disclosure';
import { MergeReport } from '../parts/later';
import { MonthField } from '../parts/MonthField';
import { Help } from '../parts/Help';
import { onEscape } from '../parts/escape';
import { useShared } from '../parts/styles';
import { COMMANDS, useBorrowedFocus } from '../parts/use-borrowed-focus';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, outlineStyle: 'none' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '8rem',
    overflowY: 'auto',
    position: 'relative',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

/** A figure of the paper that its reader asks about. */
interface Asking {
  readonly paper: string;
  readonly text: string;
  readonly rows: AskedRows;
}

interface PreviewViewProps {
  readonly preview: Preview;
  /** What is known of the ledgers' items, to name the rows of a figure. */
  readonly known: readonly OverviewItem[];
  readonly today: Day;
  readonly busy: boolean;
  readonly actions: Actions;
  /** Shows a paper (as an HTML document) as pages for the printer, where the place can. */
  readonly onPrint: ((html: string) => void) | undefined;
}

/** 预览: exactly what will be written where. Nothing is written before its button is pressed. */
export function PreviewView({ preview, known, today, busy, actions, onPrint }: PreviewViewProps) {
  const styles = useStyles();
  const shared = useShared();
  const region = useRef<HTMLElement>(null);
  useBorrowedFocus(region, null, COMMANDS);
  const { job, plan, changes, withheld, month, marked, paper, result, merge, rulings, stale } = preview;
  const { month: monthLabel } = taskRow(job.kind);
  const decisions = job.kind === 'mergeReturns' ? job.decisions : null;
  const board = useMemo(
    () => merge && decisions && boardOf(merge.changes, rulings, decisions),
    [merge, rulings, decisions],
  );
  // What somebody decided cell by cell is not thrown away by one key.
  const leave = (): void => {
    if (!busy && (decisions ?? []).length === 0) actions.abandon();
  };
  const cells = changedCells(preview);
  const [wrongMonth, setWrongMonth] = useState(false);
  const tellWrong = (wrong: boolean): void => {
    if (wrong === wrongMonth) return;
    setWrongMonth(wrong);
    actions.dispatch({
      type: 'told',
      message: wrong && monthLabel !== undefined ? TEXTS.monthFirst(monthLabel) : preparedMessage(plan),
    });
  };
  const asksFigures = paper?.includes(' data-rows=') ?? false;
  const [asking, setAsked] = useState<Asking | null>(null);
  // A paper that was made anew is not the one that was asked about.
  const asked = asking?.paper === paper ? asking : null;
  const giveBack = useRef<() => void>(() => undefined);
  const goBack = (): void => {
    setAsked(null);
    // The paper has to be there again first.
    requestAnimationFrame(() => giveBack.current());
  };
  const details = (
    <>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>
        {cells > 0 ? TEXTS.changesOf(cells, changes.length) : TEXTS.layoutOnly(changes.length)}
      </p>
      {changes.map((group) => (
        <ChangeGroup key={group.topic} group={group} />
      ))}
      {plan.edits.map(
        (edit) =>
          edit.kind === 'addSheet' &&
          // What is shown as a paper need not be shown as a grid.
          (paper === null || edit.sheet.name !== result) && (
            <AddedSheet key={edit.sheet.name} sheet={edit.sheet} />
          ),
      )}
    </>
  );
  return (
    <section
      ref={region}
      aria-label={TEXTS.preview}
      tabIndex={0}
      className={styles.view}
      onKeyDown={onEscape(leave)}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 className={styles.title}>{`${TEXTS.preview}：${plan.title}`}</h2>
          <Help about={job.kind} name={plan.title} />
        </div>
        {monthLabel !== undefined && month !== null && (
          <MonthField
            label={monthLabel}
            month={month}
            readOnly={busy}
            again={stale}
            onMonth={(moved) => actions.prepare({ ...job, month: moved } as PlanJob)}
            onWrong={tellWrong}
          />
        )}
        {/* What a merge comes to stands below the list, and changes with every decision. */}
        {!(merge && (plan.edits.length > 0 || (decisions ?? []).length > 0)) && (
          <p className={shared.paragraph}>{plan.message}</p>
        )}
        {plan.edits.length > 0 && !merge && (
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.untouched}</p>
        )}
        {stale && <p className={shared.paragraph}>{TEXTS.stale}</p>}
        {withheld.length > 0 && (
          <ul className={shared.list}>
            {withheld.map(({ sheet, cell, message }) => (
              <li key={`${sheet}!${cell}`}>{message}</li>
            ))}
          </ul>
        )}
        {merge && board && decisions && (
          <MergeReport report={merge} board={board} decisions={decisions} actions={actions} />
        )}
        {paper === null ? (
          <MarkedItems groups={marked} actions={actions} />
        ) : (
          <>
            {marked.length > 0 && (
              <Disclosure className={styles.summary} label={TEXTS.markedToo}>
                {() => <MarkedItems groups={marked} actions={actions} />}
              </Disclosure>
            )}
            {asksFigures && asked === null && (
              <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.askHint}</p>
            )}
            {asked && (
              <AskedItems
                text={asked.text}
                rows={asked.rows}
                known={known}
                actions={actions}
                onBack={goBack}
              />
            )}
            <PaperView
              html={paper}
              name={paperName(job.kind)}
              hidden={asked !== null}
              onAsk={(text, rows, back) => {
                giveBack.current = back;
                setAsked({ paper, text, rows });
              }}
            />
          </>
        )}
        {plan.edits.length > 0 &&
          (merge || marked.length > 0 || paper !== null ? (
            <Disclosure className={styles.summary} label={TEXTS.writeDetails}>
              {() => details}
            </Disclosure>
          ) : (
            details
          ))}
      </div>
      <PreviewFoot
        preview={preview}
        counts={board ? board.counts : null}
        today={today}
        busy={busy}
        why={wrongMonth && monthLabel !== undefined ? TEXTS.monthFirst(monthLabel) : null}
        actions={actions}
        onPrint={onPrint}
      />
    </section>
  );
}

function paperName(kind: PlanJob['kind']): string {
  if (kind === 'makeReport') return TEXTS.reportPaper;
  return kind === 'takeStep' ? TEXTS.slipPaper : TEXTS.paper;
}
