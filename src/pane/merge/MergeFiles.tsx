import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Day } from '../../calendar/day';
import { monthOf } from '../../calendar/period';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { FileButton } from '../parts/FileButton';
import { fetchAhead } from '../parts/later';
import { Help } from '../parts/Help';
import { onEscape } from '../parts/escape';
import { useShared } from '../parts/styles';
import { COMMANDS, useBorrowedFocus } from '../parts/use-borrowed-focus';

const useStyles = makeStyles({
  view: { padding: '12px', display: 'flex', flexDirection: 'column', flexGrow: 1, outlineStyle: 'none' },
  hint: { flexBasis: '100%' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    margin: '12px 0',
    padding: '24px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
    textWrap: 'balance',
  },
});

/** What sections send; the content decides what a file is, the ending only whether the dialog offers it. */
const RETURNS = '.xlsx,.xlsm,.xls,.et,.csv,.txt';

interface MergeFilesProps {
  readonly asOf: Day;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** Where the files of the sections are chosen; they may also be dropped anywhere on the pane. */
export function MergeFiles({ asOf, busy, actions }: MergeFilesProps) {
  const styles = useStyles();
  const shared = useShared();
  const region = useRef<HTMLElement>(null);
  useBorrowedFocus(region, null, COMMANDS);
  useEffect(fetchAhead, []);
  return (
    <section
      ref={region}
      aria-label={TEXTS.filesTitle}
      tabIndex={0}
      className={styles.view}
      onKeyDown={onEscape(() => !busy && actions.abandon())}
    >
      <div className={shared.spread}>
        <h2 className={shared.heading}>{TEXTS.filesTitle}</h2>
        <Help about="files" name={TEXTS.filesTitle} />
      </div>
      <div className={styles.drop}>
        <p className={shared.paragraph}>{TEXTS.filesHow}</p>
        <FileButton
          label={TEXTS.chooseFiles}
          accept={RETURNS}
          multiple
          disabled={busy}
          onFiles={actions.takeFiles}
        />
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.filesOther}</p>
      </div>
      <div className={shared.row}>
        <p className={mergeClasses(shared.paragraph, shared.quiet, styles.hint)}>{TEXTS.sendFormsHint}</p>
        <Button disabledFocusable={busy} onClick={() => actions.sendForms(monthOf(asOf))}>
          {TEXTS.sendForms}
        </Button>
        <Button disabledFocusable={busy} onClick={actions.abandon}>
          {TEXTS.abandon}
        </Button>
      </div>
    </section>
  );
}
