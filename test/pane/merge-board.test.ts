import fc from 'fast-check';
import { answerRow, chooseAll, chooseText, lastingWords, shareChosen } from '../../src/pane/state/decisions';
import {
  boardOf,
  filterBoard,
  withRulings,
  type Board,
  type BoardCell,
  type BoardQuestion,
  type Rulings,
} from '../../src/pane/state/merge-board';
import { reportOf } from '../../src/pane/clerk/merge-report';
import type { Decision, MergeChange } from '../../src/returns/merge';
import { mergeCounts } from '../../src/returns/tell/counts';
import { mergeReturns } from '../../src/tasks';
import { AS_OF } from './made-ledger';
import { formOf, HEADINGS, master, returnFile, RETURNS, sheetOf } from '../returns/made-returns';

/** The made month, and two forms of one section that contradict each other. */
const FILES = [
  ...RETURNS,
  formOf('甲.xlsx', [11, 12], { 12: { 工作进展: '制度已起草' } }),
  formOf('乙.xlsx', [12], { 12: { 工作进展: '制度已印发' } }),
];

const changesWith = (decisions: readonly Decision[], files = FILES): readonly MergeChange[] =>
  reportOf(mergeReturns(master(), { files, accept: 'safe', asOf: AS_OF, decisions }).merge).changes;

const first = changesWith([]);
const rulings = withRulings(new Map(), first);
const boardAfter = (decisions: readonly Decision[], known: Rulings = rulings): Board => {
  const changes = changesWith(decisions);
  return boardOf(changes, withRulings(known, changes), decisions);
};
const cellsOf = ({ sections }: Board): readonly BoardCell[] =>
  sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
const questionsOf = ({ sections }: Board): readonly BoardQuestion[] =>
  sections.flatMap(({ questions }) => questions);
const cellAt = (board: Board, row: number, heading: string): BoardCell => {
  const own = board.sections.flatMap(({ rows }) => rows).find((one) => one.row === row);
  return own!.cells.find((cell) => cell.heading === heading)!;
};
/** The text that a board writes into each cell. */
const written = (board: Board): readonly string[] =>
  cellsOf(board)
    .flatMap(({ target, chosen, options }) =>
      chosen === null ? [] : [`${target!.row} ${target!.column} ${options[chosen]!.text}`],
    )
    .sort();

const board = boardOf(first, rulings, []);

describe('the board of a merge', () => {
  it('counts what the sentence of the merge counts: two versions of a cell are one thing to decide', () => {
    const { message } = mergeReturns(master(), { files: FILES, accept: 'safe', asOf: AS_OF });
    expect(message).toContain(`将写入${board.counts.chosen}处，待定夺${board.counts.pending}处`);
    expect(first.filter(({ verdict }) => verdict === 'conflict').length).toBeGreaterThan(
      cellsOf(board).filter(({ pending }) => pending).length,
    );
  });

  it(
    'has a box for what the rules take, a choice where returns contradict each other, and ' +
      'only words for what is locked',
    () => {
      expect(cellAt(board, 4, '工作进展')).toMatchObject({ kind: 'take', chosen: 0, pending: false });
      expect(cellAt(board, 13, '工作进展')).toMatchObject({
        kind: 'choose',
        byRule: null,
        chosen: null,
        pending: true,
      });
      expect(
        cellAt(board, 13, '工作进展')
          .options.map(({ text }) => text)
          .sort(),
      ).toEqual(['制度已印发', '制度已起草']);
      expect(cellAt(board, 3, '完成时限')).toMatchObject({ kind: 'shown', chosen: null, pending: false });
    },
  );

  it('asks about rows without a certain place, under the section that sent them', () => {
    const ofAir = board.sections.find(({ unit }) => unit === '大气环境科')!;
    expect(ofAir.questions.map(({ task, isNew }) => [task, isNew])).toContainEqual([
      '召开臭氧污染防治现场会',
      true,
    ]);
    expect(board.counts.fresh).toBe(questionsOf(board).filter(({ isNew }) => isNew).length);
  });

  it('says of nothing to write whether a person wanted none of it', () => {
    const files = [formOf('甲.xlsx', [12], { 12: { 工作进展: '制度已起草' } })];
    const request = { files, accept: 'safe', asOf: AS_OF } as const;
    const taken = mergeReturns(master(), request).merge.changes.filter(({ verdict }) => verdict === 'taken');
    expect(taken).toHaveLength(1);
    const decisions = taken.map(({ file, source }): Decision => ({
      kind: 'cell',
      file,
      source,
      take: false,
    }));
    expect(mergeReturns(master(), { ...request, decisions }).message).toMatch(
      /将写入0处，待定夺0处，.*。没有选中要写入的内容。$/,
    );
  });

  it('offers one text once, whoever sent it', () => {
    const same = [
      formOf('甲.xlsx', [12], { 12: { 工作进展: '已起草' } }),
      formOf('乙.xlsx', [12], { 12: { 工作进展: '已起草' } }),
      formOf('丙.xlsx', [12], { 12: { 工作进展: '已印发' } }),
    ];
    const changes = changesWith([], same);
    const cell = cellAt(boardOf(changes, withRulings(new Map(), changes), []), 13, '工作进展');
    expect(cell.options.map(({ text, from }) => [text, from.length]).sort()).toEqual([
      ['已印发', 1],
      ['已起草', 2],
    ]);
  });

  it('knows what stood in the cell when the form was sent out, where the form tells', () => {
    const change = first.find(({ verdict }) => verdict === 'taken')!;
    const told = { ...change, sent: '下发时的进展' };
    expect(cellsOf(boardOf([told], withRulings(new Map(), [told]), []))[0]!.sent).toBe('下发时的进展');
    expect(cellsOf(boardOf([change], withRulings(new Map(), [change]), []))[0]!.sent).toBeNull();
  });
});

describe('decisions', () => {
  it('make the core write exactly what the board shows as chosen, whatever was said before', () => {
    const word = fc.oneof(
      fc.record({ about: fc.constant('cell' as const), which: fc.nat(), option: fc.nat() }),
      fc.record({ about: fc.constant('row' as const), which: fc.nat(), option: fc.nat() }),
      fc.record({ about: fc.constant('all' as const), which: fc.nat(), option: fc.nat(1) }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        let decisions: readonly Decision[] = [];
        let now = board;
        let known: Rulings = rulings;
        for (const { about, which, option } of words) {
          if (about === 'cell') {
            const cells = cellsOf(now).filter(({ kind }) => kind !== 'shown');
            const cell = cells[which % cells.length]!;
            decisions = chooseText(
              decisions,
              cell,
              option % (cell.options.length + 1) === cell.options.length
                ? null
                : option % (cell.options.length + 1),
            );
          } else if (about === 'row') {
            const questions = questionsOf(now);
            const question = questions[which % questions.length]!;
            const answers = [
              ...question.candidates.map(({ sheet, row }) => ({ sheet, row })),
              'new' as const,
              'none' as const,
              null,
            ];
            decisions = answerRow(decisions, question, answers[option % answers.length]!);
          } else {
            const section = now.sections[which % now.sections.length]!;
            decisions = chooseAll(
              decisions,
              section.rows.flatMap(({ cells }) => cells),
              option === 1,
            );
          }
          const changes = changesWith(decisions);
          known = withRulings(known, changes);
          now = boardOf(changes, known, decisions);
          expect(written(now)).toEqual(
            changes
              .flatMap((change) =>
                change.written && change.target
                  ? [`${change.target.row} ${change.target.column} ${change.to}`]
                  : [],
              )
              .sort(),
          );
          expect(mergeCounts(changes)).toMatchObject({
            written: now.counts.chosen,
            pending: now.counts.pending,
          });
          expect(questionsOf(now).map(({ key }) => key)).toEqual(questionsOf(board).map(({ key }) => key));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('show at once, before the core was asked again', () => {
    const cell = cellAt(board, 13, '工作进展');
    const decisions = chooseText([], cell, 1);
    const ahead = boardOf(first, rulings, decisions);
    expect(written(ahead)).toEqual(written(boardAfter(decisions)));
    expect(ahead.counts).toEqual(boardAfter(decisions).counts);
    expect(ahead.counts.pending).toBe(board.counts.pending - 1);
  });

  it('need no word for what the rules do anyway', () => {
    const cell = cellAt(board, 4, '工作进展');
    const refused = chooseText([], cell, null);
    expect(refused).toHaveLength(1);
    expect(chooseText(refused, cell, 0)).toEqual([]);
  });

  it('keep what stands where a person says so, which is an answer too', () => {
    const kept = boardAfter(chooseText([], cellAt(board, 13, '工作进展'), null));
    expect(cellAt(kept, 13, '工作进展')).toMatchObject({ chosen: null, pending: false });
  });

  it('stay a box or a choice after they were made', () => {
    const decisions = chooseText(
      chooseText([], cellAt(board, 4, '工作进展'), null),
      cellAt(board, 13, '工作进展'),
      0,
    );
    const after = boardAfter(decisions);
    expect(cellAt(after, 4, '工作进展').kind).toBe('take');
    expect(cellAt(after, 13, '工作进展').kind).toBe('choose');
  });

  it('of all take or leave what is certain, and leave alone what waits for a word', () => {
    const cells = cellsOf(board);
    expect(shareChosen(cells)).toBe('all');
    const none = boardAfter(chooseAll([], cells, false));
    expect(none.counts.chosen).toBe(0);
    expect(none.counts.pending).toBe(board.counts.pending);
    expect(shareChosen(cellsOf(none))).toBe('none');
    expect(chooseAll(chooseAll([], cells, false), cellsOf(none), true)).toEqual([]);
    expect(shareChosen(cellsOf(boardAfter(chooseText([], cellAt(board, 4, '工作进展'), null))))).toBe('some');
    expect(shareChosen(cells.filter(({ kind }) => kind === 'shown'))).toBeNull();
  });

  it('about a row drop what was said of its cells in another place', () => {
    const doubtful = returnFile(
      '存疑.xlsx',
      sheetOf('表', '报送', HEADINGS, [
        [null, '', '报送工作信息篇数', '', '', '', '', '已报5篇', null, '', null, '', '', '', null],
      ]),
    );
    const changes = changesWith([], [doubtful]);
    const own = withRulings(new Map(), changes);
    const [question] = questionsOf(boardOf(changes, own, []));
    const [one, other] = question!.candidates;
    const placed = answerRow([], question!, { sheet: one!.sheet, row: one!.row });
    const after = changesWith(placed, [doubtful]);
    const cell = cellAt(boardOf(after, withRulings(own, after), placed), one!.row, '工作进展');
    const refused = chooseText(placed, cell, cell.chosen === null ? 0 : null);
    expect(answerRow(refused, question!, { sheet: other!.sheet, row: other!.row })).toEqual([
      { kind: 'row', file: '存疑.xlsx', sheet: '表', row: 2, as: { sheet: other!.sheet, row: other!.row } },
    ]);
  });

  it('that name a row of the ledger do not last when the ledger is read anew', () => {
    const cell: Decision = {
      kind: 'cell',
      file: 'a',
      source: { sheet: 's', row: 1, column: 1 },
      take: false,
    };
    const placed: Decision = { kind: 'row', file: 'a', sheet: 's', row: 1, as: { sheet: '台账', row: 3 } };
    const fresh: Decision = { ...placed, as: 'new' };
    expect(lastingWords([cell, placed, fresh])).toEqual([cell, fresh]);
  });
});

describe('the filter of a board', () => {
  it('leaves only what is wanted, and keeps what was decided in its place', () => {
    const kinds = (
      one: readonly { readonly rows: readonly { readonly cells: readonly BoardCell[] }[] }[],
    ): readonly string[] =>
      one.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
    expect(new Set(kinds(filterBoard(board, null, 'locked')))).toEqual(new Set(['shown']));
    expect(filterBoard(board, '办公室', 'all').map(({ unit }) => unit)).toEqual(['办公室']);
    expect(
      filterBoard(board, null, 'fresh')
        .flatMap(({ questions }) => questions)
        .every(({ isNew }) => isNew),
    ).toBe(true);
    const pending = filterBoard(board, '办公室', 'pending');
    expect(kinds(pending)).toEqual(['choose']);
    const after = boardAfter(chooseText([], cellAt(board, 13, '工作进展'), 0));
    expect(kinds(filterBoard(after, '办公室', 'pending'))).toEqual(['choose']);
    expect(filterBoard(board, '没有的科', 'all')).toEqual([]);
  });
});
