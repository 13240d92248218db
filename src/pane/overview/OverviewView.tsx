import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Overview } from '../../tasks';
import { NO_FILTER } from '../state/items';
import { lightCounts } from '../state/lights';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { Findings } from './Findings';
import { LightTiles } from './LightTiles';
import { Recognised } from './Recognised';
import { ShareBar } from '../parts/ShareBar';
import { useShared } from '../parts/styles';
import { UnitBars } from './UnitBars';

/** So many findings are shown beside the figures; the rest has its own tab. */
const FINDINGS_HERE = 3;

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0 },
  figure: { display: 'flex', flexDirection: 'column' },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  share: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

/** 概况: what people look at before they read. */
export function OverviewView({
  overview,
  sheet,
  actions,
}: {
  readonly overview: Overview;
  /** Of several ledgers the one that is wanted; '' means all. */
  readonly sheet: string;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const one = overview.bySheet.find((own) => own.sheet === sheet);
  const { figures, units } = one ?? overview;
  const coreTasks = one?.coreTasks ?? overview.ledgers.reduce((sum, ledger) => sum + ledger.coreTasks, 0);
  const counts = lightCounts(figures.counts);
  const { doneRate, onTimeRate } = figures.rates;
  const filter = actions.dispatch;
  return (
    <>
      <div className={shared.section}>
        {overview.bySheet.length > 0 && (
          <Select
            size="small"
            aria-label={TEXTS.whichLedger}
            value={sheet}
            onChange={(_, { value }) => filter({ type: 'sheetChosen', sheet: value })}
          >
            <option value="">{TEXTS.allLedgers}</option>
            {overview.bySheet.map(({ sheet: name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
        <dl className={styles.figures}>
          <Figure
            label={TEXTS.total}
            value={String(figures.total)}
            share={coreTasks > 0 ? TEXTS.coreTasks(coreTasks) : ''}
          />
          <Figure
            label={TEXTS.doneRate}
            value={TEXTS.percent(doneRate.numerator, doneRate.denominator)}
            share={TEXTS.share(doneRate.numerator, doneRate.denominator)}
          />
          <Figure
            label={TEXTS.onTimeRate}
            value={TEXTS.percent(onTimeRate.numerator, onTimeRate.denominator)}
            share={TEXTS.share(onTimeRate.numerator, onTimeRate.denominator)}
          />
        </dl>
        <ShareBar counts={counts} />
        <LightTiles
          counts={counts}
          onChoose={(light) => filter({ type: 'filtered', filter: { ...NO_FILTER, light } })}
        />
      </div>
      <div className={shared.section}>
        <h2 className={shared.heading}>{TEXTS.byUnit}</h2>
        <UnitBars
          units={units}
          onChoose={(unit) =>
            filter({
              type: 'filtered',
              filter: { ...NO_FILTER, unit: unit === TEXTS.noUnit ? '' : unit },
            })
          }
        />
      </div>
      <Findings findings={overview.findings} actions={actions} first={FINDINGS_HERE} />
      <div className={shared.section}>
        <h2 className={shared.heading}>{TEXTS.recognised}</h2>
        <Recognised overview={overview} actions={actions} />
      </div>
      <div className={shared.section}>
        <div className={shared.spread}>
          <h2 className={shared.heading}>{TEXTS.rules}</h2>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => actions.dispatch({ type: 'tabChosen', tab: 'settings' })}
          >
            {TEXTS.rulesChange}
          </Button>
        </div>
        <p className={`${shared.paragraph} ${shared.quiet}`}>{overview.rulesText}</p>
      </div>
    </>
  );

  function Figure({
    label,
    value,
    share,
  }: {
    readonly label: string;
    readonly value: string;
    readonly share: string;
  }) {
    return (
      <div className={styles.figure}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.number}>{value}</dd>
        {share !== '' && <dd className={styles.share}>{share}</dd>}
      </div>
    );
  }
}
