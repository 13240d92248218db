import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { TABS, type Tab } from '../state/action';
import { TEXTS } from '../texts';
import { Help } from '../parts/Help';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', flexShrink: 0, padding: '0 4px' },
  tabs: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  help: { display: 'flex', padding: '4px 4px 0 0' },
  tab: {
    padding: '8px 8px 6px',
    borderRadius: 0,
    borderBottom: '2px solid transparent',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    // Forced colours draw what is transparent, and every tab would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/**
 * The tabs of the pane. Our own, since Fluent's put hidden elements that take the focus around theirs (axe:
 * aria-hidden-focus). Arrow keys choose, as the ARIA practice for tabs whose panels cost nothing to show.
 */
export function Tabs({ chosen, onChoose }: { readonly chosen: Tab; readonly onChoose: (tab: Tab) => void }) {
  const styles = useStyles();
  const shared = useShared();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    const tab = to === undefined ? undefined : TABS.at(to % TABS.length);
    if (!tab) return;
    event.preventDefault();
    onChoose(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div className={styles.row}>
      <div ref={list} role="tablist" className={styles.tabs} onKeyDown={onKeyDown}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-controls={`panel-${tab}`}
            aria-selected={tab === chosen}
            tabIndex={tab === chosen ? 0 : -1}
            className={mergeClasses(shared.bare, styles.tab, tab === chosen && styles.chosen)}
            onClick={() => onChoose(tab)}
          >
            {TEXTS[tab]}
          </button>
        ))}
      </div>
      <span className={styles.help}>
        <Help about={chosen} name={TEXTS[chosen]} />
      </span>
    </div>
  );
}
