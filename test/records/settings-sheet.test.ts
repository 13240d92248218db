import fc from 'fast-check';
import { correctionRow, MEANINGS, readCorrections } from '../../src/records/corrections';
import { DEFAULT_SETTINGS, readSettings, settingRow } from '../../src/records/settings';
import { SETTINGS_SHEET, settingsEdits, settingsRows } from '../../src/records/settings-sheet';
import { saveSettings } from '../../src/tasks/save-settings';
import { checkSetting } from '../../src/tasks/setting-fields';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import { findSheet, makeSheet, type Workbook } from '../../src/workbook/sheet';

const EMPTY: Workbook = { name: '', date1904: false, sheets: [makeSheet('Sheet1', [['x']])] };
const saved = (workbook: Workbook, values: Record<string, string>): Workbook =>
  applyEdits(workbook, saveSettings(workbook, { values }).edits);

const values = fc.record(
  {
    规则名称: fc.constantFrom('三色督办', '四色督办', '本局规则'),
    临期天数: fc.nat(999).map(String),
    严重滞后天数: fc.nat(999).map(String),
    对照时序进度: fc.constantFrom('是', '否'),
    编印单位: fc.constantFrom('', '某局办公室'),
    上年末总期数: fc.nat(9999).map(String),
    报送截止日: fc.integer({ min: 1, max: 31 }).map(String),
    备注汇总: fc.constantFrom('是', '否'),
    配合科室内容: fc.constantFrom('不写入', '附在后面'),
  },
  { requiredKeys: [] },
);

describe('settings in the workbook', () => {
  it.each([
    ['临期天数', '０５', 5],
    ['报送截止日', '０５', 5],
    ['共印份数', '２０', 20],
    ['督办函回复工作日', '０３', 3],
    ['按时办结目标', '９５％', 95],
    ['临期天数：信访', '１０', 10],
  ])('reads %s in full width and with a nought in front: %s', (label, typed, number) => {
    expect(checkSetting(label, typed)).toBeNull();
    const row = settingRow(label)!;
    const read = row.read(DEFAULT_SETTINGS, typed);
    expect(read.ok && row.show(read.settings)).toBe(number);
  });

  it('reads back what was saved, saves the same once, and is taken back exactly', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const typed = (some: object): Record<string, string> => Object.fromEntries(Object.entries(some));
        const one = saved(EMPTY, typed(first));
        const two = saved(one, typed(second));
        const { settings, findings } = readSettings(two);
        const last = { ...typed(first), ...typed(second) };
        expect(findings).toEqual([]);
        expect(settings.rules.soonDays).toBe(Number(last['临期天数'] ?? DEFAULT_SETTINGS.rules.soonDays));
        expect(settings.rules.pace).toBe(last['对照时序进度'] === '是');
        expect(settings.returnsDay).toBe(Number(last['报送截止日'] ?? 25));
        expect(settings.returns).toEqual({
          remarks: last['备注汇总'] === '是',
          cooperating: last['配合科室内容'] === '附在后面',
        });
        expect(settings.names.unit).toBe(last['编印单位'] ?? '');
        expect(saveSettings(two, { values: typed(second) }).edits).toEqual([]);
        const { edits } = saveSettings(one, { values: typed(second) });
        expect(applyEdits(two, invertEdits(one, edits))).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });

  it('puts every setting with its help on a new sheet, so that it can be changed by hand as well', () => {
    const sheet = findSheet(saved(EMPTY, { 临期天数: '10' }), SETTINGS_SHEET)!;
    expect(sheet.cells[0]).toEqual(['设置项', '取值', '说明']);
    expect(sheet.cells.find(([label]) => label === '临期天数')?.[1]).toBe(10);
    expect(sheet.cells.find(([label]) => label === '严重滞后天数')?.[1]).toBe(30);
    expect(sheet.cells.every(([, , help]) => help !== '')).toBe(true);
  });

  it('leaves a formula alone and says so', () => {
    const workbook = {
      ...EMPTY,
      sheets: [
        ...EMPTY.sheets,
        makeSheet(SETTINGS_SHEET, [
          ['设置项', '取值'],
          ['临期天数', { formula: '3+4', result: 7 }],
        ]),
      ],
    };
    const { edits, findings } = settingsEdits(workbook, [{ label: '临期天数', value: 9, help: '' }]);
    expect(edits).toEqual([]);
    expect(findings).toMatchObject([{ code: 'formula_kept', cell: 'B2' }]);
  });

  it.each([
    [
      'with columns that people moved',
      [
        ['序号', '说明', '取值', '设置项'],
        [1, '天', 9, '临期天数'],
      ],
      'C2',
    ],
    ['below a title', [['本局设置'], [], ['设置项', '取值'], ['临期天数', 9]], 'B4'],
    ['without headings', [['临期天数', 9]], 'B1'],
  ])('is read and changed %s', (_, cells, cell) => {
    const workbook = { ...EMPTY, sheets: [...EMPTY.sheets, makeSheet(SETTINGS_SHEET, cells)] };
    expect(settingsRows(workbook)).toContainEqual({ label: '临期天数', value: '9', cell });
    const { edits } = settingsEdits(workbook, [
      { label: '临期天数', value: 12, help: '' },
      { label: '严重滞后天数', value: 40, help: '天' },
    ]);
    const { settings, findings } = readSettings(applyEdits(workbook, edits));
    expect(findings).toEqual([]);
    expect(settings.rules).toMatchObject({ soonDays: 12, seriousDays: 40 });
  });

  it('remembers what a column means until it is forgotten again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEANINGS),
        fc.nat(700),
        fc.constantFrom('台账', '2026年!汇总', '列含义：'),
        ({ field }, column, sheet) => {
          const remembered = applyEdits(
            EMPTY,
            settingsEdits(EMPTY, [correctionRow(sheet, column, field)]).edits,
          );
          expect(readCorrections(remembered)).toEqual({
            corrections: [{ sheet, column, field }],
            findings: [],
          });
          const forgotten = applyEdits(
            remembered,
            settingsEdits(remembered, [correctionRow(sheet, column, null)]).edits,
          );
          expect(readCorrections(forgotten).corrections).toEqual([]);
        },
      ),
    );
  });

  it('gives no two meanings the same word', () => {
    expect(new Set(MEANINGS.map(({ word }) => word)).size).toBe(MEANINGS.length);
  });
});
