import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { dayInChinese, partsOf, type Day } from '../../calendar/day';
import type { ListedLetter } from '../../tasks';
import { useShared } from '../parts/styles';
import { useOnWritten } from '../parts/use-on-written';
import type { State } from '../state/state';
import type { Actions } from '../state/verbs';
import { ReplyForm } from './ReplyForm';
import { SUPERVISION_TEXTS as T } from './texts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '4px',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { fontSize: tokens.fontSizeBase200 },
  piece: { display: 'inline-block', whiteSpace: 'nowrap' },
  buttons: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'stretch' },
  button: { minWidth: 0, padding: '0 2px', whiteSpace: 'nowrap' },
});

/** Of the columns in their order: a button of four characters keeps to one line in a pane of 350 pixels. */
const WIDTHS = ['26%', '17%', '18%', '16%', '23%'];

interface LetterTableProps {
  readonly letters: readonly ListedLetter[];
  readonly today: Day;
  readonly busy: boolean;
  readonly written: State['written'];
  /** Why no letter can be made now; null where it can. */
  readonly why: string | null;
  /** Makes the letter of a number and hands it out. */
  readonly paper: (no: string, how: 'download' | 'copy') => void;
  readonly actions: Actions;
}

/** 函件登记: what is unanswered on top; a reply or a receipt typed in one step. */
export function LetterTable({ letters, today, busy, written, why, paper, actions }: LetterTableProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState<string | null>(null);
  useOnWritten(written, 'registerReply', () => setOpen(null));
  return (
    <section aria-label={T.register}>
      <h2 className={shared.heading}>{T.register}</h2>
      {letters.length === 0 && (
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>{T.emptyRegister}</p>
      )}
      <table aria-label={T.register} className={styles.table}>
        <colgroup>
          {WIDTHS.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {T.columns.map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <Fragment key={`${letter.no} ${letter.month} ${letter.unit}`}>
              <tr>
                <td className={styles.cell}>
                  <span className={styles.number}>
                    {/* 督提〔2026〕5号: broken before 〔 and nowhere else. */}
                    {letter.no.split(/(?=〔)/).map((piece) => (
                      <span key={piece} className={styles.piece}>
                        {piece}
                      </span>
                    ))}
                  </span>
                  <span className={shared.quiet}>{` ${letter.word}`}</span>
                </td>
                <td className={styles.cell}>
                  {letter.unit}
                  <span className={shared.quiet}>{` ${letter.ids}`}</span>
                </td>
                <td className={styles.cell}>
                  {letter.replyBy === null ? '' : dayInChinese(letter.replyBy, partsOf(today).year)}
                </td>
                <td className={styles.cell}>
                  <strong>{letter.state}</strong>
                </td>
                <td className={styles.cell}>
                  <span className={styles.buttons}>
                    <Button
                      size="small"
                      className={styles.button}
                      disabledFocusable={busy}
                      aria-expanded={open === letter.no}
                      aria-description={letter.no}
                      onClick={() => setOpen(open === letter.no ? null : letter.no)}
                    >
                      {T.reply}
                    </Button>
                    {letter.ofRound && (
                      <>
                        <Button
                          size="small"
                          className={styles.button}
                          disabledFocusable={busy || why !== null}
                          aria-description={`${letter.no}${why ?? ''}`}
                          onClick={() => paper(letter.no, 'download')}
                        >
                          {T.download}
                        </Button>
                        <Button
                          size="small"
                          className={styles.button}
                          disabledFocusable={busy || why !== null}
                          aria-description={`${letter.no}${why ?? ''}`}
                          onClick={() => paper(letter.no, 'copy')}
                        >
                          {T.copy}
                        </Button>
                      </>
                    )}
                  </span>
                </td>
              </tr>
              {open === letter.no && (
                <tr>
                  <td className={styles.cell} colSpan={T.columns.length}>
                    <ReplyForm
                      no={letter.no}
                      today={today}
                      busy={busy}
                      actions={actions}
                      onClose={() => setOpen(null)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
