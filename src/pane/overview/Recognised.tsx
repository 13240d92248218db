import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { Overview, OverviewLedger } from '../../tasks';
import { columnLetters } from '../../workbook/address';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { lightCounts } from '../state/lights';
import { ShareBar } from '../parts/ShareBar';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';
import { useDraft } from '../parts/use-draft';

const useStyles = makeStyles({
  ledger: { display: 'flex', flexDirection: 'column', gap: '2px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px 8px',
    alignItems: 'center',
    marginTop: '8px',
  },
  letters: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  heading: { overflowWrap: 'anywhere' },
  meaning: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  select: { minWidth: 0, flexGrow: 1, '& select': { minWidth: 0, width: '100%' } },
});

/** What was recognised in the workbook, with a correction where a column was taken wrongly. */
export function Recognised({
  overview,
  actions,
}: {
  readonly overview: Overview;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const others = overview.sheets.filter(({ ledger }) => !ledger).map(({ name }) => name);
  return (
    <>
      {overview.ledgers.map((ledger) => {
        const { sheet, firstRow, lastRow, firstColumn, headingRows, year, entries, coreTasks } = ledger;
        const facts = [
          TEXTS.year(year?.value ?? null),
          TEXTS.headingRows(headingRows.map((row) => row + 1)),
          ...(coreTasks > 0 ? [TEXTS.coreTasks(coreTasks)] : []),
        ];
        return (
          <div key={`${sheet} ${firstRow} ${firstColumn}`} className={styles.ledger}>
            <span>{TEXTS.recognisedLine(sheet, entries, firstRow + 1, lastRow + 1)}</span>
            <span className={shared.quiet} title={year ? TEXTS.yearFrom(year.from) : undefined}>
              {facts.join('，')}
            </span>
            <KindChoice ledger={ledger} overview={overview} actions={actions} />
            <ShareBar counts={lightCounts(ledger.counts)} />
            <span className={shared.quiet}>{TEXTS.rateLine(ledger.rates)}</span>
            <Disclosure label={TEXTS.columns}>
              {() => (
                <>
                  <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.columnsHint}</p>
                  <div className={styles.columns}>
                    {ledger.columns.map((column) => (
                      <ColumnMeaning
                        key={column.column}
                        ledger={ledger}
                        column={column}
                        overview={overview}
                        actions={actions}
                      />
                    ))}
                  </div>
                </>
              )}
            </Disclosure>
          </div>
        );
      })}
      {others.length > 0 && <span className={shared.quiet}>{TEXTS.otherSheets(others)}</span>}
    </>
  );
}

/** What kind of ledger a sheet was taken for, and a correction where it was taken wrongly. */
function KindChoice({
  ledger,
  overview,
  actions,
}: {
  readonly ledger: OverviewLedger;
  readonly overview: Overview;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useDraft<string>(ledger.kind.id);
  return (
    <span className={styles.meaning}>
      <Select
        size="small"
        className={styles.select}
        aria-label={TEXTS.kindOf(ledger.sheet)}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        <option value="">{TEXTS.kindByItself}</option>
        {overview.kinds.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {chosen !== ledger.kind.id && (
        <Button
          size="small"
          onClick={() =>
            actions.prepare({
              kind: 'correctKind',
              sheet: ledger.sheet,
              kindId: chosen === '' ? null : chosen,
            })
          }
        >
          {TEXTS.correct}
        </Button>
      )}
    </span>
  );
}

interface ColumnMeaningProps {
  readonly ledger: OverviewLedger;
  readonly column: OverviewLedger['columns'][number];
  readonly overview: Overview;
  readonly actions: Actions;
}

function ColumnMeaning({
  ledger,
  column: { column, heading, field },
  overview,
  actions,
}: ColumnMeaningProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useDraft<string>(field);
  const letters = columnLetters(column);
  const correct = (): void => {
    const meaning = overview.meanings.find((one) => one.field === chosen);
    actions.prepare({
      kind: 'correctColumn',
      sheet: ledger.sheet,
      column,
      field: meaning?.field ?? null,
    });
  };
  return (
    <>
      <span className={styles.letters}>{letters}</span>
      <span className={styles.heading}>{heading}</span>
      <span className={styles.meaning}>
        <Select
          size="small"
          className={styles.select}
          aria-label={TEXTS.columnMeaning(letters, heading)}
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
        >
          <option value="">{TEXTS.byItself}</option>
          {overview.meanings.map(({ field: one, word }) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </Select>
        {chosen !== field && (
          <Button size="small" onClick={correct}>
            {TEXTS.correct}
          </Button>
        )}
      </span>
    </>
  );
}
