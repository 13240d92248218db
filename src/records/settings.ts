import { KINDS } from '../kinds/kind';
import { OWN_TITLES } from '../kinds/own-sheets';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { DEFAULT_RULES } from '../status/rules';
import { ALMOST_HOLIDAYS, halfFilledYears, holidayRow, holidayRows } from './holidays';
import { kindRow, kindRows } from './kind-settings';
import { DEFAULT_FORM, PAPER_ROWS } from './paper-settings';
import { choice, wholeNumber, yesNo, type SettingRow, type Settings } from './setting';
import { DEFAULT_SUPERVISION } from '../supervision/rules';
import { SUPERVISION_ROWS } from './supervision-settings';
import { SETTINGS_SHEET, settingsRows } from './settings-sheet';

export type { Settings } from './setting';

export const DEFAULT_SETTINGS: Settings = {
  rules: DEFAULT_RULES,
  kinds: KINDS,
  stageColumn: false,
  names: {
    masthead: OWN_TITLES.briefing,
    unit: '',
    recipients: '局领导',
    copies: '',
    distribution: '',
    addressee: '',
    signer: '',
    printed: 0,
    issue: 0,
    totalIssue: 0,
    issuesBefore: 0,
  },
  briefing: DEFAULT_FORM,
  returnsDay: 25,
  returns: { remarks: false, cooperating: false },
  supervision: DEFAULT_SUPERVISION,
  holidays: [],
};

const days = (
  label: string,
  help: string,
  key: 'soonDays' | 'seriousDays' | 'paceYellow' | 'paceRed',
): SettingRow => ({
  label,
  help,
  show: (settings) => settings.rules[key],
  read: (settings, value) => {
    const number = wholeNumber(value, 0, 999);
    return number === null
      ? { ok: false, message: `“${label}”要填0至999的整数，现按${settings.rules[key]}处理，请改正` }
      : { ok: true, settings: { ...settings, rules: { ...settings.rules, [key]: number } } };
  },
});

/** Every setting, in the order of the sheet. */
const SETTING_ROWS: readonly SettingRow[] = [
  {
    label: '规则名称',
    help: '印在每份材料上的规则名称',
    show: (settings) => settings.rules.name,
    read: (settings, value) => ({
      ok: true,
      settings: { ...settings, rules: { ...settings.rules, name: value } },
    }),
  },
  days('临期天数', '距时限不超过这些天且未办结，标蓝', 'soonDays'),
  days('严重滞后天数', '逾期超过这些天，标红；不超过，标黄', 'seriousDays'),
  yesNo(
    '对照时序进度',
    '选“是”，完成率落后时序进度的也标黄标红；默认“否”',
    ({ rules }) => rules.pace,
    (settings, pace) => ({ ...settings, rules: { ...settings.rules, pace } }),
  ),
  days('落后标黄百分点', '完成率落后时序进度达到这个百分点，标黄', 'paceYellow'),
  days('落后标红百分点', '完成率落后时序进度超过这个百分点，标红', 'paceRed'),
  yesNo(
    '阶段列',
    '选“是”，分阶段办理的台账另加一列“阶段”，写明现在办到哪一步；默认“否”',
    ({ stageColumn }) => stageColumn,
    (settings, stageColumn) => ({ ...settings, stageColumn }),
  ),
  ...PAPER_ROWS,
  {
    label: '报送截止日',
    help: '科室每月报送的最后一天，填1至31；当月没有这一天的，为月末',
    show: (settings) => settings.returnsDay,
    read: (settings, value) => {
      const returnsDay = wholeNumber(value, 1, 31);
      return returnsDay === null
        ? { ok: false, message: `“报送截止日”要填1至31的整数，现按${settings.returnsDay}处理，请改正` }
        : { ok: true, settings: { ...settings, returnsDay } };
    },
  },
  yesNo(
    '备注汇总',
    '选“是”，报送表的备注也写进台账；默认“否”，只列出',
    ({ returns }) => returns.remarks,
    (settings, remarks) => ({ ...settings, returns: { ...settings.returns, remarks } }),
  ),
  choice(
    '配合科室内容',
    '选“附在后面”，配合科室写的进展、问题、下一步附在牵头科室的后面；默认“不写入”',
    ['附在后面', '不写入'],
    ({ returns }) => (returns.cooperating ? '附在后面' : '不写入'),
    (settings, word) => ({
      ...settings,
      returns: { ...settings.returns, cooperating: word === '附在后面' },
    }),
  ),
  ...SUPERVISION_ROWS,
];

/** The setting a label stands for, null where it is none. */
export function settingRow(label: string): SettingRow | null {
  return SETTING_ROWS.find((row) => row.label === label) ?? kindRow(label, KINDS) ?? holidayRow(label);
}

/**
 * Every setting as a form or a new sheet shows it: the fixed ones, those of the kinds that the workbook holds, then
 * the days off of years filled in and of `openYear`.
 */
export function settingRows(
  settings: Settings,
  openYear: number,
  kindIds: readonly string[] = [],
): readonly SettingRow[] {
  const filled = settings.holidays.map(({ year }) => year);
  let open = openYear;
  while (filled.includes(open)) open += 1;
  const ofKinds = settings.kinds.filter(({ id }) => kindIds.includes(id)).flatMap(kindRows);
  return [...SETTING_ROWS, ...ofKinds, ...[...filled, open].flatMap(holidayRows)];
}

/**
 * Reads the settings that stand in the workbook; what is missing or cannot be read keeps its default and is reported.
 */
export function readSettings(workbook: Workbook): {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
} {
  let settings = DEFAULT_SETTINGS;
  const findings: Finding[] = [];
  const rows = settingsRows(workbook);
  const warn = (cell: string, message: string): void => {
    findings.push({
      severity: 'warning',
      code: 'setting_unread',
      sheet: SETTINGS_SHEET,
      cell,
      message: `${message}。`,
    });
  };
  for (const { label, value, cell } of rows) {
    if (value === '') continue;
    const known = settingRow(label);
    if (!known) {
      if (ALMOST_HOLIDAYS.test(label))
        warn(cell, `“${label}”看不出是哪一年，请把设置项写成“放假：2027年”或“调休上班：2027年”`);
      continue;
    }
    const read = known.read(settings, value);
    if (read.ok) settings = read.settings;
    else warn(cell, read.message);
  }
  for (const year of halfFilledYears(settings)) {
    const row = rows.find(
      ({ label, value }) => value !== '' && label.startsWith('调休上班') && label.includes(String(year)),
    );
    if (row) warn(row.cell, `只填了${year}年的调休上班，没有填放假，暂不采用，请补填“放假：${year}年”`);
  }
  return { settings, findings };
}
