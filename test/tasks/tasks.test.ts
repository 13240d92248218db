import fc from 'fast-check';
import { makeBriefing } from '../../src/tasks/make-briefing';
import { overview } from '../../src/tasks/overview';
import { inspectShape } from '../../src/tasks/shapes';
import { survey } from '../../src/tasks/survey';
import { updateStatus } from '../../src/tasks/update-status';
import { applyEdits } from '../../src/workbook/apply';
import type { Edit } from '../../src/workbook/edit';
import { invertEdits } from '../../src/workbook/invert';
import { findSheet, makeSheet, scalarAt, type Workbook } from '../../src/workbook/sheet';
import { ledgerSheet, ROWS, smallLedger } from './small-ledger';

const REQUEST = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' } as const;

function statuses(workbook: Workbook, asOf: string): string[] {
  return survey(workbook, asOf).standing.ledgers.flatMap((ledger) =>
    ledger.items.map((item) => item.verdict.status),
  );
}

describe('updateStatus', () => {
  test('judges each row of a ledger as people write it', () => {
    expect(statuses(smallLedger(), '2026-06-30')).toEqual([
      'seriously_lagging', // 3月底前, 正在征求意见
      'lagging', // 6月20日
      'due_soon', // 7月3日
      'on_track', // 9月底前
      'standing', // 长期坚持
      'done', // 5月20日 of 5月底前
      'due_soon', // done on 2 July only: on 30 June it was open, on its last day
      'to_check', // 另行通知
    ]);
    expect(statuses(smallLedger(), '2026-07-05')[6]).toBe('done_late');
  });

  test('writes its five columns to the right and leaves the sections’ own 状态 alone', () => {
    const workbook = smallLedger();
    const after = ledgerSheet(applyEdits(workbook, updateStatus(workbook, { asOf: '2026-06-30' }).edits));
    expect(after.cells[1]!.slice(9)).toEqual(['预警', '状态判定', '截止日', '逾期天数', '判定说明']);
    expect(after.cells[2]!.slice(9, 13)).toEqual(['红', '严重滞后', 46112, 91]);
    expect(after.cells.map((cells) => cells.slice(0, 9))).toEqual(
      ledgerSheet(workbook).cells.map((cells) =>
        Array.from(
          { length: Math.min(9, Math.max(cells.length, cells === ledgerSheet(workbook).cells[0] ? 1 : 9)) },
          (_, i) => cells[i] ?? null,
        ),
      ),
    );
    expect(after.rules.map(({ equals, column, area }) => [equals, column, area.left, area.right])).toEqual([
      ['红', 9, 0, 13],
      ['黄', 9, 0, 13],
      ['蓝', 9, 0, 13],
    ]);
  });

  test('a marked workbook is not written again, and undo gives back the first one', () => {
    const workbook = smallLedger();
    const { edits } = updateStatus(workbook, { asOf: '2026-06-30' });
    const marked = applyEdits(workbook, edits);
    const again = updateStatus(marked, { asOf: '2026-06-30' });
    expect(again.edits).toEqual([]);
    expect(again.message).toContain('没有需要写入的内容');
    expect(applyEdits(marked, invertEdits(workbook, edits))).toEqual(workbook);
  });

  test('a formula in one of the tool’s columns stays and is reported', () => {
    const workbook = smallLedger();
    const marked = applyEdits(workbook, updateStatus(workbook, { asOf: '2026-06-30' }).edits);
    const sheet = ledgerSheet(marked);
    const cells = sheet.cells.map((row, r) =>
      row.map((cell, c) => (r === 3 && c === 12 ? { formula: 'TODAY()-L4', result: 3 } : cell)),
    );
    const plan = updateStatus(
      { ...marked, sheets: [{ ...sheet, cells }, ...marked.sheets.slice(1)] },
      { asOf: '2026-07-09' },
    );
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'formula_kept', cell: 'M4' }));
    const { sheets } = applyEdits(plan.workbook, plan.edits);
    expect(sheets[0]!.cells[3]![12]).toEqual({ formula: 'TODAY()-L4', result: 3 });
    expect(sheets[0]!.cells[3]![11]).toBe(46193);
  });

  test('a second table beside the ledger is neither written over nor coloured', () => {
    const workbook = smallLedger();
    const sheet = ledgerSheet(workbook);
    const cells = sheet.cells.map((row, r) =>
      r < 1 ? row : [...row, ...Array<null>(9 - row.length).fill(null), r === 1 ? '审核' : '旁注'],
    );
    const plan = updateStatus({ ...workbook, sheets: [{ ...sheet, cells }] }, { asOf: '2026-06-30' });
    const after = applyEdits(plan.workbook, plan.edits).sheets[0]!;
    for (let row = 2; row < 10; row++) expect(after.cells[row]![9]).toBe('旁注');
  });

  test('blank rows above the headings change nothing but the row numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.shuffledSubarray([...ROWS], { minLength: 3 }),
        (blank, rows) => {
          const whole = rows.filter((row) => row[1] !== null).length > 0 ? rows : ROWS;
          expect(statuses(smallLedger(whole, blank), '2026-06-30')).toEqual(
            statuses(smallLedger(whole), '2026-06-30'),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a workbook without a ledger gives no edits and says what is missing', () => {
    const plan = updateStatus(
      {
        name: 'a.xlsx',
        date1904: false,
        sheets: [
          makeSheet('通讯录', [
            ['姓名', '电话'],
            ['某科', '12345'],
          ]),
        ],
      },
      { asOf: '2026-06-30' },
    );
    expect(plan.edits).toEqual([]);
    expect(plan.message).toContain('没有找到台账');
  });
});

describe('makeBriefing', () => {
  test('adds the sheet, names every late item, and every figure adds up', () => {
    const workbook = smallLedger();
    const plan = makeBriefing(workbook, REQUEST);
    const after = applyEdits(workbook, plan.edits);
    const sheet = findSheet(after, '重点工作动态简报')!;
    const text = sheet.cells
      .flat()
      .map((cell) => String(cell ?? ''))
      .join('\n');
    for (const phrase of [
      '第6期',
      '截至2026年6月30日',
      '修订应急预案',
      '完成冬病夏治清单',
      '一、总体情况',
      '五、下步要求',
      '三色督办',
      '资金未到位',
    ])
      expect(text).toContain(phrase);
    expect(plan.briefing).toMatchObject({
      total: 8,
      done: 1,
      rates: { doneRate: { numerator: 1, denominator: 8 }, onTimeRate: { numerator: 1, denominator: 3 } },
    });
    const units = plan.briefing!.units;
    expect(units.map((unit) => unit.unit)).toEqual(['大气环境科', '监测站', '水生态环境科', '固废科']);
    for (const status of Object.keys(plan.briefing!.counts) as (keyof (typeof units)[0]['counts'])[]) {
      expect(units.reduce((sum, unit) => sum + unit.counts[status], 0)).toBe(plan.briefing!.counts[status]);
    }
  });

  test('made again for the same month it changes nothing, for another month it takes another sheet', () => {
    const workbook = smallLedger();
    const once = applyEdits(workbook, makeBriefing(workbook, REQUEST).edits);
    expect(makeBriefing(once, REQUEST).edits).toEqual([]);
    const july = makeBriefing(once, { month: '2026-07', asOf: '2026-07-31', today: '2026-08-02' });
    expect(july.briefing!.sheet).toBe('重点工作动态简报2026-07');
    const both = applyEdits(once, july.edits);
    expect(findSheet(both, '重点工作动态简报')).toEqual(findSheet(once, '重点工作动态简报'));
  });

  test(
    'says so before it writes over what people changed in the briefing, and leaves the sheet ' +
      'whose mark they deleted',
    () => {
      const workbook = smallLedger();
      const once = applyEdits(workbook, makeBriefing(workbook, REQUEST).edits);
      const name = '重点工作动态简报';
      const mark = findSheet(once, name)!.cells.length - 1;
      const said = findSheet(once, name)!.cells.findIndex(
        (cells) => typeof cells[0] === 'string' && cells[0].includes('一、总体情况'),
      );
      const type = (text: string | null, row: number): Edit => ({
        kind: 'setValues',
        sheet: name,
        row,
        column: 0,
        values: [[text]],
        why: { topic: '' },
      });
      const edited = applyEdits(once, [type('局领导要求：抓紧推进。', said)]);
      const again = makeBriefing(edited, REQUEST);
      expect(again.message).toContain('有人改过');
      expect(again.findings).toContainEqual(
        expect.objectContaining({ code: 'briefing_edited', sheet: name }),
      );
      const late = makeBriefing(once, { ...REQUEST, asOf: '2026-06-29' });
      expect(late.edits).not.toEqual([]);
      expect(late.message).not.toContain('有人改过');
      const kept = applyEdits(edited, [type(null, mark)]);
      const beside = makeBriefing(kept, REQUEST);
      expect(beside.briefing!.sheet).toBe('重点工作动态简报2026-06');
      expect(findSheet(applyEdits(kept, beside.edits), name)).toEqual(findSheet(kept, name));
    },
  );

  test('a ledger on a hidden sheet is named wherever findings are shown, and not counted', () => {
    const workbook = smallLedger();
    const [shown] = workbook.sheets;
    const hidden = { ...shown!, name: '旧台账', layout: { ...shown!.layout, visibility: 'hidden' as const } };
    const both = { ...workbook, sheets: [shown!, hidden] };
    const named = expect.objectContaining({ code: 'sheet_hidden', sheet: '旧台账' });
    expect(survey(both, REQUEST.asOf).findings).toContainEqual(named);
    expect(overview(both, REQUEST.asOf).findings).toContainEqual(named);
    expect(inspectShape(survey(both, REQUEST.asOf)).sheets[1]).toMatchObject({
      ledger: false,
      findings: [named],
    });
    const plan = updateStatus(both, { asOf: REQUEST.asOf });
    expect(plan.findings).toContainEqual(named);
    expect(plan.standing.ledgers).toHaveLength(1);
  });

  test('settings on the sheet 台账设置 rule and are printed; what cannot be read is reported', () => {
    const workbook = smallLedger();
    const settings = makeSheet('台账设置', [
      ['设置项', '取值'],
      ['规则名称', '两色提醒'],
      ['严重滞后天数', 100],
      ['临期天数', '一周'],
      ['编印单位', '局督查室'],
    ]);
    const plan = makeBriefing({ ...workbook, sheets: [...workbook.sheets, settings] }, REQUEST);
    expect(plan.standing.ledgers[0]!.items[0]!.verdict.status).toBe('lagging');
    expect(plan.standing.rules).toMatchObject({ name: '两色提醒', soonDays: 7, seriousDays: 100 });
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: 'setting_unread', sheet: '台账设置', cell: 'B4' }),
    );
    const sheet = findSheet(applyEdits(plan.workbook, plan.edits), plan.briefing!.sheet)!;
    expect(sheet.cells.flat().some((cell) => typeof cell === 'string' && cell.includes('两色提醒'))).toBe(
      true,
    );
    expect(sheet.cells.flat().some((cell) => typeof cell === 'string' && cell.includes('局督查室'))).toBe(
      true,
    );
  });

  test('says so where month and figures do not belong together', () => {
    const plan = makeBriefing(smallLedger(), { month: '2026-05', asOf: '2026-06-30', today: '2026-07-03' });
    expect(plan.message).toContain('不在同一个月');
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'month_mismatch' }));
    expect(makeBriefing(smallLedger(), REQUEST).message).not.toContain('不在同一个月');
  });

  test('a month of another year is warned of on a line of its own, one a whole year off is refused', () => {
    const of = (month: string, rows?: Parameters<typeof smallLedger>[0]) =>
      makeBriefing(smallLedger(rows), { month, asOf: '2026-06-30', today: '2026-07-03' });
    const doubt = (said: string) =>
      expect.objectContaining({ code: 'month_of_other_year', message: said }) as object;
    const beside = '简报月份是2025年6月，台账是2026年的，不是同一年，请核对。';
    expect(of('2025-06').message.split('\n')).toContain(beside);
    expect(of('2025-06').findings).toContainEqual(doubt(beside));
    expect(of('2025-06').briefing).not.toBeNull();
    expect(of('2027-03').briefing).not.toBeNull();
    expect(of('2026-06').message).not.toContain('不是同一年');
    const far = '简报月份是2024年6月，台账是2026年的，没有写简报；请核对月份。';
    expect(of('2024-06')).toMatchObject({ briefing: null, edits: [], message: far });
    expect(of('2024-06').findings).toContainEqual(doubt(far));
    expect(of('2028-01').briefing).toBeNull();
    const longer = ['1', '信访', '修路', '办公室', '2028年6月底', '正在施工', '', '', ''];
    expect(of('2028-01', [longer]).briefing).not.toBeNull();
    expect(of('2028-01', [longer]).message).toContain('不是同一年');
  });

  test('nothing due, nothing late, nothing finished: no division by zero and no empty tables', () => {
    const rows = [['1', '信访', '值守', '办公室', '长期坚持', '常态化开展', '', '', '']];
    const plan = makeBriefing(smallLedger(rows), REQUEST);
    const text = findSheet(applyEdits(plan.workbook, plan.edits), plan.briefing!.sheet)!
      .cells.flat()
      .map((cell) => String(cell ?? ''))
      .join('\n');
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(text).toContain('没有逾期事项');
    expect(text).toContain('—');
  });
});

describe('reading back', () => {
  test('the sheet that was written reads as the ledger it was', () => {
    const workbook = smallLedger();
    const marked = applyEdits(workbook, makeBriefing(workbook, REQUEST).edits);
    expect(statuses(marked, '2026-06-30')).toEqual(statuses(workbook, '2026-06-30'));
    expect(scalarAt(ledgerSheet(marked), 2, 9)).toBe('红');
  });
});
