import { makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Decision } from '../../tasks';
import { answerRow, chooseAll, chooseText, shareChosen } from '../state/decisions';
import {
  filterBoard,
  KINDS_OF_CONTENT,
  type Board as BoardData,
  type BoardCell,
  type KindOfContent,
} from '../state/merge-board';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { BoardSection } from './BoardSection';
import { Check } from './Check';

/** So many rows that wait for a word are opened at once; of more, only the first section is. */
const FEW = 30;

const useStyles = makeStyles({
  board: { display: 'flex', flexDirection: 'column', gap: '6px' },
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(6.5rem, 1fr))', gap: '6px' },
  filter: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    '& select': { minWidth: 0, width: '100%' },
  },
  sections: { gap: 0 },
});

interface BoardProps {
  readonly board: BoardData;
  readonly decisions: readonly Decision[];
  readonly actions: Actions;
}

/** Everything the returns would change, to be accepted or refused: by cell, by section, as a whole. */
export function Board({ board, decisions, actions }: BoardProps) {
  const styles = useStyles();
  const shared = useShared();
  /** Null = all; '' = rows of which nobody is the lead. */
  const [unit, setUnit] = useState<string | null>(null);
  const [kind, setKind] = useState<KindOfContent>('all');
  const cellsOf = useMemo(
    () => new Map(board.sections.map(({ unit: name, rows }) => [name, rows.flatMap(({ cells }) => cells)])),
    [board],
  );
  const shown = useMemo(() => filterBoard(board, unit, kind), [board, unit, kind]);
  const all = useMemo(() => [...cellsOf.values()].flat(), [cellsOf]);
  const share = shareChosen(all);
  const isFew = shown.reduce((sum, { rows, questions }) => sum + rows.length + questions.length, 0) <= FEW;
  const chooseMany = (cells: readonly BoardCell[], take: boolean): void =>
    actions.decide(chooseAll(decisions, cells, take));
  return (
    <section className={styles.board} aria-label={TEXTS.board}>
      <div className={shared.spread}>
        <h3 className={shared.heading}>{TEXTS.board}</h3>
        {share !== null && (
          <Check
            checked={share === 'some' ? 'mixed' : share === 'all'}
            onChange={(take) => chooseMany(all, take)}
          >
            {TEXTS.takeAll}
          </Check>
        )}
      </div>
      <div className={styles.filters}>
        <label className={styles.filter}>
          <span className={shared.quiet}>{TEXTS.boardUnit}</span>
          <Select
            size="small"
            aria-label={TEXTS.boardUnit}
            value={unit === null ? '' : `=${unit}`}
            onChange={(_, { value }) => setUnit(value === '' ? null : value.slice(1))}
          >
            <option value="">{TEXTS.all}</option>
            {board.sections.map(({ unit: name }) => (
              <option key={name} value={`=${name}`}>
                {name === '' ? TEXTS.noUnit : name}
              </option>
            ))}
          </Select>
        </label>
        <label className={styles.filter}>
          <span className={shared.quiet}>{TEXTS.boardKind}</span>
          <Select
            size="small"
            aria-label={TEXTS.boardKind}
            value={kind}
            onChange={(_, { value }) => setKind(KINDS_OF_CONTENT.find((one) => one === value) ?? 'all')}
          >
            {KINDS_OF_CONTENT.map((one) => (
              <option key={one} value={one}>
                {TEXTS.boardKinds[one]}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {shown.length === 0 && (
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.nothingOfKind}</p>
      )}
      <ul className={mergeClasses(shared.list, styles.sections)}>
        {shown.map((section, index) => (
          <BoardSection
            key={`${section.unit} ${kind}`}
            section={section}
            cells={cellsOf.get(section.unit) ?? []}
            opened={shown.length === 1 || (kind === 'pending' && (isFew || index === 0))}
            onChoose={(cell, option) => actions.decide(chooseText(decisions, cell, option))}
            onChooseAll={chooseMany}
            onAnswer={(question, as) => actions.decide(answerRow(decisions, question, as))}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}
