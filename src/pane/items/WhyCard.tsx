import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Day } from '../../calendar/day';
import { STATUS_WORDS, type OverviewItem } from '../../tasks';
import { cellText } from '../../workbook/address';
import { copyText } from '../copy';
import { cardAsText, cardFacts, cardReasons } from '../state/card-text';
import { keyOf } from '../state/items';
import type { State } from '../state/state';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { TargetBar } from './TargetBar';
import { LightMark } from '../parts/LightMark';
import { Help } from '../parts/Help';
import { onEscape } from '../parts/escape';
import { Said } from './Said';
import { useShared } from '../parts/styles';
import { useBorrowedFocus } from '../parts/use-borrowed-focus';

/** A pane so low that the card takes the place of what is above it. */
export const LOW = '(max-height: 34em)';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '0 12px 12px',
    overflowY: 'auto',
    // What is reached by Tab must not lie behind the head.
    scrollPaddingTop: '3.5rem',
    flexShrink: 0,
    // Tabs, search and two rows of the list stay in sight above it.
    maxHeight: 'min(60%, 100% - 17rem)',
    minHeight: '12rem',
    boxSizing: 'border-box',
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
    // A low pane has room for the card or the list, not both.
    [`@media ${LOW}`]: { maxHeight: 'none', flexGrow: 1, flexShrink: 1, flexBasis: '100%' },
  },
  // Which item it is and the way out stay in sight, however long the card is.
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    flexShrink: 0,
    padding: '8px 0 4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  small: { minWidth: 0 },
  task: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '4px 10px', margin: 0 },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  verdict: {
    margin: 0,
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    overflowWrap: 'anywhere',
  },
});

interface WhyCardProps {
  readonly item: OverviewItem;
  readonly asOf: Day;
  /** Whether the sheet has to be said, for there are ledgers on several. */
  readonly showsSheet: boolean;
  readonly rulesText: string;
  /** Changes whenever the user asks for the card: the focus goes to it then. */
  readonly opened: number;
  readonly written: State['written'];
  readonly actions: Actions;
  /** What was of the item, below the reason. */
  readonly past?: ReactNode;
  /** What may be done with the item. */
  readonly children?: ReactNode;
}

/** 判定依据: why an item shows its light: as written, as read, days late, and the cells it all rests on. */
export function WhyCard({
  item,
  asOf,
  showsSheet,
  rulesText,
  opened,
  written,
  actions,
  past,
  children,
}: WhyCardProps) {
  const styles = useStyles();
  const shared = useShared();
  const card = useRef<HTMLElement>(null);
  useBorrowedFocus(card, opened);
  const { sheet, row: itemRow, task, status, light, target, basis } = item;
  const close = (): void => actions.dispatch({ type: 'cardClosed' });
  const [verdict, ...more] = cardReasons(item);
  const copy = async (): Promise<void> => {
    const done = await copyText(cardAsText(item, rulesText));
    actions.dispatch({ type: 'told', message: done ? TEXTS.copied : TEXTS.cardNotCopied });
  };
  return (
    <section
      ref={card}
      aria-label={TEXTS.basis}
      tabIndex={0}
      className={styles.card}
      onKeyDown={onEscape(close)}
    >
      <div className={mergeClasses(shared.spread, styles.head)}>
        <span className={shared.row}>
          <LightMark word={light} />
          <strong>{STATUS_WORDS[status]}</strong>
          <span
            className={shared.quiet}
          >{`${showsSheet ? `${sheet}，` : ''}${TEXTS.rowNumber(itemRow + 1)}`}</span>
        </span>
        <span className={shared.row}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            aria-label={TEXTS.copyCard}
            onClick={() => void copy()}
          >
            {TEXTS.copy}
          </Button>
          <Help about="card" name={TEXTS.basis} />
          <Button size="small" appearance="subtle" className={styles.small} onClick={close}>
            {TEXTS.close}
          </Button>
        </span>
      </div>
      <p className={styles.task}>{task === '' ? TEXTS.noTask : task}</p>
      <p className={styles.verdict}>{verdict}</p>
      {more.map((reason) => (
        <p key={reason} className={mergeClasses(shared.paragraph, shared.quiet)}>
          {reason}
        </p>
      ))}
      <dl className={styles.facts}>
        {cardFacts(item).map(({ label, text, bar }, index) => (
          <Fact key={index} label={label}>
            {text}
            {bar && target && <TargetBar target={target} />}
          </Fact>
        ))}
        {basis.length > 0 && (
          <Fact label={TEXTS.restsOn}>
            {basis.map(({ label, row, column }) => {
              const cell = cellText(row, column);
              return (
                <button
                  key={cell}
                  type="button"
                  className={mergeClasses(shared.bare, shared.link)}
                  style={{ marginRight: '12px' }}
                  aria-label={TEXTS.jumpTo(`${label}${cell}`)}
                  onClick={() => actions.jump(sheet, row, column)}
                >
                  {`${label} ${cell}`}
                </button>
              );
            })}
          </Fact>
        )}
      </dl>
      {past}
      {children}
      <Said key={`said ${keyOf(item)}`} item={item} asOf={asOf} written={written} actions={actions} />
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>{rulesText}</p>
    </section>
  );

  function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
    return (
      <>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.value}>{children}</dd>
      </>
    );
  }
}
