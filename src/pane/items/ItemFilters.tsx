import { inNumberOrder } from '../../chinese/number-order';
import { Button, Input, makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverviewItem } from '../../tasks';
import { choicesOf, NO_FILTER, type Filter } from '../state/items';
import { LIGHT_WORDS } from '../../tasks';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 12px' },
  first: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  search: { flexGrow: 1, flexBasis: '8em', minWidth: 0, '& input': { minWidth: 0 } },
  more: { minWidth: 0 },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(6.5rem, 1fr))', gap: '6px' },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    // Fluent gives the small one a height in pixels, which large text outgrows.
    '& select': { minWidth: 0, width: '100%', height: 'auto', minHeight: '24px' },
  },
});

interface ItemFiltersProps {
  readonly items: readonly OverviewItem[];
  readonly shown: number;
  readonly filter: Filter;
  /** How many core tasks are shown; 0 where items are, null where the ledger has none. */
  readonly cores: number | null;
  /** Changes when a card is opened by hand: the choices make room for it. */
  readonly cardsOpened: number;
  readonly onChange: (filter: Partial<Filter>) => void;
  /** Puts the list as it is shown into the clipboard. */
  readonly onCopy: () => void;
}

/** Search by text; section, leader and light behind a button, open from the start where one of them is in force. */
export function ItemFilters(props: ItemFiltersProps) {
  const { items, shown, filter, cores, cardsOpened, onChange, onCopy } = props;
  const styles = useStyles();
  const shared = useShared();
  const { doubtful, lateFirst } = filter;
  const inForce =
    filter.unit !== '' ||
    filter.leader !== '' ||
    filter.light !== '' ||
    filter.kind !== '' ||
    filter.sheet !== '' ||
    doubtful ||
    lateFirst;
  const [open, setOpen] = useState(inForce);
  const [seen, setSeen] = useState(cardsOpened);
  if (seen !== cardsOpened) {
    setSeen(cardsOpened);
    setOpen(false);
  }
  const leaders = choicesOf(items, (item) => item.leader);
  const kinds = choicesOf(items, (item) => item.kind);
  const sheets = choicesOf(items, (item) => item.sheet);
  return (
    <div className={styles.filters} role="search">
      <div className={styles.first}>
        <Input
          type="search"
          className={styles.search}
          aria-label={TEXTS.search}
          placeholder={TEXTS.searchHint}
          value={filter.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
        <Button className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {TEXTS.filters}
        </Button>
      </div>
      {open && (
        <div className={styles.choices}>
          <Choice
            name={TEXTS.filterLight}
            value={filter.light}
            choices={LIGHT_WORDS}
            onChange={(light) => onChange({ light })}
          />
          {sheets.length > 1 && (
            <Choice
              name={TEXTS.filterSheet}
              value={filter.sheet}
              choices={sheets}
              onChange={(sheet) => onChange({ sheet })}
            />
          )}
          <Choice
            name={TEXTS.filterUnit}
            value={filter.unit}
            choices={inNumberOrder(
              choicesOf(items, (item) => item.lead),
              (unit) => unit,
            )}
            onChange={(unit) => onChange({ unit })}
          />
          {kinds.length > 1 && (
            <Choice
              name={TEXTS.filterKind}
              value={filter.kind}
              choices={kinds}
              onChange={(kind) => onChange({ kind })}
            />
          )}
          {leaders.length > 0 && (
            <Choice
              name={TEXTS.filterLeader}
              value={filter.leader}
              choices={leaders}
              onChange={(leader) => onChange({ leader })}
            />
          )}
          <Choice
            name={TEXTS.order}
            all={TEXTS.asWritten}
            value={lateFirst ? TEXTS.latestFirst : ''}
            choices={[TEXTS.latestFirst]}
            onChange={(order) => onChange({ lateFirst: order !== '' })}
          />
          {(doubtful || items.some(({ certain }) => !certain)) && (
            <Choice
              name={TEXTS.filterReading}
              value={doubtful ? TEXTS.doubtful : ''}
              choices={[TEXTS.doubtful]}
              onChange={(reading) => onChange({ doubtful: reading !== '' })}
            />
          )}
        </div>
      )}
      <div className={shared.spread}>
        <span className={shared.quiet}>
          {cores ? TEXTS.coreTasks(cores) : TEXTS.shown(shown, items.length)}
        </span>
        <span className={shared.row}>
          {(inForce || filter.text !== '') && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange({ ...NO_FILTER, byCore: filter.byCore })}
            >
              {TEXTS.clearFilters}
            </Button>
          )}
          {cores !== null && (
            <ToggleButton
              size="small"
              appearance="subtle"
              className={styles.more}
              checked={filter.byCore}
              onClick={() => onChange({ byCore: !filter.byCore })}
            >
              {TEXTS.byCore}
            </ToggleButton>
          )}
          {shown > 0 && (
            <Button size="small" appearance="subtle" onClick={onCopy}>
              {TEXTS.copyList}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  /** What the first choice is called, which sets nothing; absent = 全部. */
  readonly all?: string;
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ name, value, all = TEXTS.all, choices, onChange }: ChoiceProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <label className={styles.choice}>
      <span className={shared.quiet}>{name}</span>
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    </label>
  );
}
