import { noticesOf } from '../../src/records/holidays';
import { readSettings } from '../../src/records/settings';
import { SETTINGS_SHEET } from '../../src/records/settings-sheet';
import { overview } from '../../src/tasks';
import { saveSettings } from '../../src/tasks/save-settings';
import { survey } from '../../src/tasks/survey';
import { applyEdits } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import { findSheet, makeSheet, type Workbook } from '../../src/workbook/sheet';
import { toldOf } from '../status/said-of';

const LEDGER: readonly (readonly Cell[])[] = [
  ['2027年重点工作台账'],
  ['序号', '工作任务', '牵头科室', '受理日期', '完成时限', '工作进展'],
  ['1', '核查群众反映的问题', '执法科', '2027年2月3日', '5个工作日内', '正在核查'],
  ['2', '报送月度工作小结', '办公室', null, '每月第1个工作日', '正在报送'],
];

function workbook(...rows: readonly (readonly Cell[])[]): Workbook {
  const settings = rows.length === 0 ? [] : [makeSheet(SETTINGS_SHEET, [['设置项', '取值'], ...rows])];
  return { name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', LEDGER), ...settings] };
}

const items = (book: Workbook, asOf: string) => toldOf(survey(book, asOf).standing.ledgers[0]!);

describe('days off that the office filled in', () => {
  const filled = workbook(
    ['放假：2027年', '1月1日至3日、2月5日至11日'],
    ['调休上班：2027年', '2月14日、2月20日'],
  );

  test('are the days that working days are counted by', () => {
    const [notice] = noticesOf(readSettings(filled).settings);
    expect(notice).toMatchObject({ year: 2027, working: ['2027-02-14', '2027-02-20'] });
    // Worked: 4 February, 12, then 14 (a Sunday), 15 and 16.
    expect(items(filled, '2027-02-10')[0]).toMatchObject({ due: '2027-02-16' });
    expect(items(filled, '2027-02-10')[0]!.reasons.join()).not.toContain('没有公布');
    expect(survey(filled, '2027-02-10').findings.filter(({ code }) => code === 'setting_unread')).toEqual([]);
  });

  test('without them the year is reckoned and the reasons say so', () => {
    const [limit, monthly] = items(workbook(), '2027-02-10');
    expect(limit!.due).toBe('2027-02-12');
    expect(limit!.reasons.join()).toContain(
      '2027年放假安排没有公布，暂按周末和法定节日推算，公布后请在“台账设置”里填写',
    );
    expect(monthly!.reasons.join()).toContain('2027年放假安排没有公布');
  });

  test.each([
    [['放假：2027年', '2月30日'], 'B2', '没有“2月30日”这一天'],
    [['调休上班：2027年', '2月14日'], 'B2', '没有填放假，暂不采用'],
    [['放假：明年', '1月1日'], 'B2', '看不出是哪一年'],
  ] as const)('%j is reported at %s: %s', (row, cell, message) => {
    const book = workbook(row);
    const found = survey(book, '2027-02-10').findings.find(({ code }) => code === 'setting_unread');
    expect(found).toMatchObject({
      sheet: SETTINGS_SHEET,
      cell,
      message: expect.stringContaining(message) as string,
    });
    expect(items(book, '2027-02-10')[0]!.due).toBe('2027-02-12');
  });

  test('the form asks for the first year that is not published, and then for the one after it', () => {
    const labels = (book: Workbook): string[] =>
      overview(book, '2026-11-20')
        .settingFields.map(({ label }) => label)
        .filter((label) => /放假|调休/.test(label));
    expect(labels(workbook())).toEqual(['放假：2027年', '调休上班：2027年']);
    const saved = applyEdits(
      workbook(),
      saveSettings(workbook(), { values: { '放假：2027年': '1月1日至3日' } }).edits,
    );
    expect(labels(saved)).toEqual(['放假：2027年', '调休上班：2027年', '放假：2028年', '调休上班：2028年']);
    expect(
      overview(saved, '2026-11-20').settingFields.find(({ label }) => label === '放假：2027年')!.value,
    ).toBe('1月1日至3日');
    expect(findSheet(saved, SETTINGS_SHEET)!.cells.find(([label]) => label === '放假：2027年')?.[1]).toBe(
      '1月1日至3日',
    );
  });
});
