import { BRIEFING_PARTS, type BriefingForm } from '../reports/briefing/input';
import type { PaperNames } from '../reports/imprint';
import { wholeNumber, yesNo, type SettingRow, type Settings } from './setting';

/** The briefing as it comes: every part under its own name, no fixed sentences. */
export const DEFAULT_FORM: BriefingForm = {
  parts: BRIEFING_PARTS.map((part) => ({ part, heading: part })),
  opening: '',
  closing: '',
  answerable: false,
};

/** Rows of the settings sheet about what papers print, in the order of the sheet. */
export const PAPER_ROWS: readonly SettingRow[] = [
  name('简报刊名', '简报顶部的红色刊名', 'masthead'),
  name('编印单位', '不填时从台账标题中取', 'unit'),
  name('签发人', '简报印在期号右边，其他材料印在版记；不填不印', 'signer'),
  name('主送', '印在标题下面；不填不印', 'addressee'),
  name('报送对象', '版记中“报：”一行', 'recipients'),
  name('抄送对象', '版记中“送：”一行；不填不印', 'copies'),
  name('分发对象', '版记中“发：”一行；不填不印', 'distribution'),
  number('共印份数', '印在版记；0为不印', 'printed', '不印份数'),
  number('简报期号', '本期的期号；0为按月份', 'issue', '按月份印期号'),
  number('简报总期号', '本期的总期号；0为按“上年末总期数”推算', 'totalIssue', '按上年末总期数推算'),
  number('上年末总期数', '填了才印总期号；1月为其后第一期', 'issuesBefore', '不印总期号'),
  {
    label: '简报各部分',
    help: '调换次序、删去不要的；改标题写作 存在问题=主要问题',
    show: ({ briefing }) =>
      briefing.parts.map(({ part, heading }) => (part === heading ? part : `${part}=${heading}`)).join('、'),
    read: readParts,
  },
  sentence('简报开头语', '每期正文开头的固定句子；不填不印', 'opening'),
  sentence('简报结尾语', '每期正文末尾的固定句子；不填不印', 'closing'),
  yesNo(
    '简报列责任人',
    '选“是”，滞后事项表和正文的红色事项列出分管领导和责任人（台账写明的）；默认“否”',
    ({ briefing }) => briefing.answerable,
    (settings, answerable) => withForm(settings, { answerable }),
  ),
];

function withNames(settings: Settings, names: Partial<PaperNames>): Settings {
  return { ...settings, names: { ...settings.names, ...names } };
}

function withForm(settings: Settings, form: Partial<BriefingForm>): Settings {
  return { ...settings, briefing: { ...settings.briefing, ...form } };
}

function name(
  label: string,
  help: string,
  key: 'masthead' | 'unit' | 'signer' | 'addressee' | 'recipients' | 'copies' | 'distribution',
): SettingRow {
  return {
    label,
    help,
    show: ({ names }) => names[key],
    read: (settings, value) => ({ ok: true, settings: withNames(settings, { [key]: value }) }),
  };
}

/** A whole number; `otherwise` says what holds where none can be read. */
function number(
  label: string,
  help: string,
  key: 'printed' | 'issue' | 'totalIssue' | 'issuesBefore',
  otherwise: string,
): SettingRow {
  return {
    label,
    help,
    show: ({ names }) => names[key],
    read: (settings, value) => {
      const number = wholeNumber(value, 0, 9999);
      return number === null
        ? { ok: false, message: `“${label}”要填整数，现${otherwise}，请改正` }
        : { ok: true, settings: withNames(settings, { [key]: number }) };
    },
  };
}

function sentence(label: string, help: string, key: 'opening' | 'closing'): SettingRow {
  return {
    label,
    help,
    show: ({ briefing }) => briefing[key],
    read: (settings, value) => ({ ok: true, settings: withForm(settings, { [key]: value }) }),
  };
}

/** 总体情况、滞后事项、存在问题=主要问题: known parts, each once. */
function readParts(settings: Settings, value: string): ReturnType<SettingRow['read']> {
  const parts = value
    .split(/[、，,；;\s]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const [word = '', heading = ''] = one.split(/[=＝]/).map((side) => side.trim());
      const part = BRIEFING_PARTS.find((known) => known === word);
      return part === undefined ? null : { part, heading: heading || part };
    });
  const known = parts.filter((one) => one !== null);
  const once = new Set(known.map(({ part }) => part)).size === known.length;
  return known.length === parts.length && known.length > 0 && once
    ? { ok: true, settings: withForm(settings, { parts: known }) }
    : {
        ok: false,
        message: `“简报各部分”只能填${BRIEFING_PARTS.join('、')}，各一次，现按原来的次序，请改正`,
      };
}
