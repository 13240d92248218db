import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Activity, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import type { ButtonName, OverviewItem } from '../tasks';
import { keyOf } from './state/items';
import { TABS, type Tab } from './state/action';
import { isAtWork } from './state/state';
import { usePane, type TypedDay } from './state/use-pane';
import type { Surroundings } from './surroundings';
import { TEXTS } from './texts';
import { useTheme } from './theme';
import { ChangedBar } from './preview/ChangedBar';
import { CommandBar } from './shell/CommandBar';
import { CurrentRow } from './items/CurrentRow';
import { EmptyState } from './shell/EmptyState';
import { Findings } from './overview/Findings';
import { ItemsView } from './items/ItemsView';
import { FormsView, SupervisionView } from './parts/later';
import { MergeFiles } from './merge/MergeFiles';
import { Disclosure } from './parts/Disclosure';
import { NextStep } from './shell/NextStep';
import { OverviewView } from './overview/OverviewView';
import { PreviewView } from './preview/PreviewView';
import { SettingsView } from './shell/SettingsView';
import { Course } from './supervision/Course';
import { StepButtons } from './supervision/StepButtons';
import { SUPERVISION_TEXTS } from './supervision/texts';
import { StatusLine } from './shell/StatusLine';
import { Tabs } from './shell/Tabs';
import { NewVersion } from './updates/NewVersion';
import { LOW, WhyCard } from './items/WhyCard';
import { useShared } from './parts/styles';
import { useFocusedTab, useKeptFocus } from './parts/use-kept-focus';
import { useRefuge } from './parts/use-refuge';
import type { Clerk } from './clerk/clerk';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflowY: 'auto',
    // Whatever is placed outside the flow for ears only must not stretch the page.
    position: 'relative',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Below this height the pane scrolls as a whole, so that large text never leaves a slit.
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '13rem',
    position: 'relative',
  },
  panel: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
  },
  scrolls: { display: 'block' },
  hidden: { display: 'none' },
});

const NO_ITEMS: readonly OverviewItem[] = [];

export interface AppProps {
  /** Must keep its identity while the same workbook is open; another workbook is another `key`. */
  readonly surroundings: Surroundings;
  /** A command to begin with, as the ribbon's buttons ask for. */
  readonly start?: ButtonName | undefined;
  /** Who thinks. Must keep its identity. */
  readonly clerk: Clerk;
  /** Keeps the typed 截至日期 from one workbook to the next, where the page outlives them. */
  readonly typedDay?: TypedDay;
  /** Shows a paper (as an HTML document) as pages for the printer; absent where the place cannot print. */
  readonly onPrint?: (html: string) => void;
}

/** The pane, the same in Excel and in the workbench. It fills its container. */
export function App({ surroundings, start, clerk, typedDay, onPrint }: AppProps) {
  const styles = useStyles();
  const shared = useShared();
  const theme = useTheme(surroundings.appearance);
  const [state, actions] = usePane(surroundings, clerk, { start, typedDay });
  const { overview, preview, asking, sending, tab, card, work } = state;
  const current = useMemo(
    () => overview?.items.find((item) => keyOf(item) === card.key),
    [overview, card.key],
  );
  const busy = isAtWork(state);
  useRefuge(surroundings.place === 'excel');
  const head = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  useFocusedTab(pane, tab);
  // A tab that was looked at stays as it was left: what is typed there must not go because somebody looks elsewhere.
  const [lookedAt, setLookedAt] = useState<readonly Tab[]>([tab]);
  if (!lookedAt.includes(tab)) setLookedAt([...lookedAt, tab]);
  // The card is about an item; beside findings and settings even the line of it would only be in the way.
  const showsItems = tab === 'overview' || tab === 'items';
  // It takes room from the tab where it was asked for, and from no other.
  const showsCard = card.open && card.on === tab;

  // The last undo disables its own button and would leave the focus nowhere.
  const undoable = useRef(0);
  useEffect(() => {
    const nothingLeft = undoable.current > 0 && state.undoable === 0;
    undoable.current = state.undoable;
    if (nothingLeft && document.activeElement === document.body)
      head.current?.querySelector('button')?.focus();
  }, [state.undoable]);

  const { onUndoable } = surroundings;
  useEffect(() => onUndoable?.(state.undoable), [onUndoable, state.undoable]);

  const openSample = surroundings.openSample;
  const nothing = (
    <EmptyState
      overview={overview}
      actions={actions}
      openSample={openSample ? () => void openSample().catch(actions.report) : null}
    />
  );
  const hasLedger = overview !== null && overview.ledgers.length > 0;
  const panelOf = (name: Tab) => {
    if (!overview) return work ? null : nothing;
    if (name === 'settings')
      return <SettingsView fields={overview.settingFields} busy={busy} actions={actions} />;
    if (name === 'findings') return <Findings findings={overview.findings} actions={actions} />;
    if (!hasLedger) return nothing;
    if (name === 'supervision')
      return (
        <SupervisionView
          asOf={state.asOf}
          today={surroundings.today()}
          busy={busy}
          seen={overview}
          written={state.written}
          actions={actions}
        />
      );
    return name === 'overview' ? (
      <OverviewView overview={overview} sheet={state.filter.sheet} actions={actions} />
    ) : (
      <ItemsView state={state} overview={overview} actions={actions} />
    );
  };

  const choose = (chosen: Tab): void => {
    actions.dispatch({ type: 'tabChosen', tab: chosen });
    // A low pane has room for the card or the tab: who asks for the tab wants to see it.
    if (typeof matchMedia === 'function' && matchMedia(LOW).matches) actions.dispatch({ type: 'cardClosed' });
  };

  // Inside Excel the pane is the whole page; the workbench has a main part of its own beside it.
  const isPage = surroundings.place === 'excel';
  // Files dropped on the pane are a command's only while it asks for them; else they are for whoever is around the
  // pane.
  const drop = asking &&
    !sending && {
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        actions.takeFiles([...event.dataTransfer.files]);
      },
    };
  return (
    <FluentProvider
      ref={pane}
      theme={theme}
      className={styles.pane}
      role={isPage ? 'main' : undefined}
      {...drop}
    >
      {isPage && <h1 className={shared.unseen}>{TEXTS.product}</h1>}
      <div className={styles.head} ref={head}>
        <CommandBar state={state} today={surroundings.today()} actions={actions} />
        <StatusLine state={state} actions={actions} />
        <NewVersion />
        <NextStep state={state} actions={actions} />
      </div>
      {sending && (
        <div className={styles.content}>
          <div className={mergeClasses(styles.panel, styles.scrolls)}>
            <FormsView sending={sending} place={surroundings.place} busy={busy} actions={actions} />
          </div>
        </div>
      )}
      {preview && (
        <div className={mergeClasses(styles.content, sending !== null && styles.hidden)}>
          <PreviewView
            key={preview.job.kind}
            preview={preview}
            known={overview?.items ?? NO_ITEMS}
            today={surroundings.today()}
            busy={busy}
            actions={actions}
            onPrint={onPrint}
          />
        </div>
      )}
      {asking && (
        <div className={mergeClasses(styles.content, sending !== null && styles.hidden)}>
          <div className={mergeClasses(styles.panel, styles.scrolls)}>
            <MergeFiles asOf={state.asOf} busy={busy} actions={actions} />
          </div>
        </div>
      )}
      {/* Out of sight while a preview is open, so that typed settings, filters and places in lists are kept. */}
      <div
        className={mergeClasses(
          styles.content,
          (preview !== null || asking !== null || sending !== null) && styles.hidden,
        )}
      >
        {state.changed && (
          <ChangedBar
            otherDay={overview && overview.asOf !== state.asOf ? overview.asOf : null}
            actions={actions}
          />
        )}
        <Tabs chosen={tab} onChoose={choose} />
        {TABS.filter((name) => lookedAt.includes(name)).map((name) => (
          <Activity key={name} mode={name === tab ? 'visible' : 'hidden'}>
            <div
              role="tabpanel"
              id={`panel-${name}`}
              aria-labelledby={`tab-${name}`}
              className={mergeClasses(styles.panel, name !== 'items' && styles.scrolls)}
            >
              {panelOf(name)}
            </div>
          </Activity>
        ))}
        {overview && current && card.open && (
          <Activity mode={showsCard ? 'visible' : 'hidden'}>
            <WhyCard
              item={current}
              asOf={state.asOf}
              showsSheet={overview.bySheet.length > 0}
              rulesText={overview.rulesText}
              opened={card.opened}
              written={state.written}
              actions={actions}
              past={
                <Disclosure key={`course ${card.key}`} label={SUPERVISION_TEXTS.course}>
                  {() => (
                    <Course
                      item={current}
                      asOf={state.asOf}
                      today={surroundings.today()}
                      seen={overview}
                      busy={busy}
                      actions={actions}
                    />
                  )}
                </Disclosure>
              }
            >
              <StepButtons
                key={card.key}
                item={current}
                today={surroundings.today()}
                written={state.written}
                severalSheets={overview.bySheet.length > 0}
                busy={busy}
                actions={actions}
              />
            </WhyCard>
          </Activity>
        )}
        {current && showsItems && !showsCard && <CurrentRow item={current} actions={actions} />}
      </div>
    </FluentProvider>
  );
}
