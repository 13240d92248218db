import type { SupervisionRules } from '../supervision/rules';
import { choice, wholeNumber, yesNo, type SettingRow, type Settings } from './setting';

/** Rows of the settings sheet about letters and assessment, in the order of the sheet. */
export const SUPERVISION_ROWS: readonly SettingRow[] = [
  code('提醒函代字', '黄色提醒函编号的代字，如 督提〔2026〕3号', 'yellow'),
  code('督办函代字', '红色督办函编号的代字', 'red'),
  replyDays('提醒函回复工作日', '发函次日起多少个工作日内回复', 'yellow'),
  replyDays('督办函回复工作日', '发函次日起多少个工作日内回复', 'red'),
  yesNo(
    '未复升级',
    '选“是”，提醒函到期没有回复的，下期转为督办函',
    ({ supervision }) => supervision.escalateUnanswered,
    (settings, escalateUnanswered) => withRules(settings, { escalateUnanswered }),
  ),
  number('连续黄升红', '同一事项连续第几期为黄时改发督办函；0为不按此升级', 0, 12, 'yellowRun'),
  number('连续红次数', '收到几期督办函取消年度评先；0为不取消', 0, 12, 'redRun'),
  chosen(
    '连续口径',
    '按期：没有督办函的一期清零；累计：全年合计，不清零',
    ['按期', '累计'],
    ({ counting }) => counting,
    (counting) => ({ counting }),
  ),
  chosen(
    '发函方式',
    '按科室：一个科室一件；按事项：一项一件',
    ['按科室', '按事项'],
    ({ letterPer }) => letterPer,
    (letterPer) => ({ letterPer }),
  ),
  list('督办函抄送', '督办函的抄送对象，用顿号分开', 'copyTo'),
  chosen(
    '函件版式',
    '信函格式：红头红线；便函：不印红头，用印好的信笺',
    ['信函格式', '便函'],
    ({ layout }) => layout,
    (layout) => ({ layout }),
  ),
  text('函件署名', '函件的发文机关；不填用编印单位', 'signer'),
  text('联系人', '印在函件附注里；不填不印', 'contact'),
  text('联系电话', '印在函件附注里；不填不印', 'phone'),
  chosen(
    '考核办法',
    '科室得分的算法',
    ['局内督办', '佳木斯', '广元'],
    ({ scheme }) => scheme,
    (scheme) => ({ scheme }),
  ),
  number('按时办结目标', '按时办结率的目标，百分数', 0, 100, 'onTimeTarget'),
  number('完成目标', '年度任务完成率的目标，百分数', 0, 100, 'completionTarget'),
  list('参加考核科室', '参加考核的科室，用顿号分开；不填为全部牵头科室', 'assessed'),
];

function withRules(settings: Settings, rules: Partial<SupervisionRules>): Settings {
  return { ...settings, supervision: { ...settings.supervision, ...rules } };
}

function code(label: string, help: string, kind: 'yellow' | 'red'): SettingRow {
  return {
    label,
    help,
    show: ({ supervision }) => supervision.codes[kind],
    read: (settings, value) =>
      /^[^\s〔〕[\]()（）\d]{1,12}$/.test(value)
        ? {
            ok: true,
            settings: withRules(settings, { codes: { ...settings.supervision.codes, [kind]: value } }),
          }
        : {
            ok: false,
            message: `“${label}”只填代字，不带年份和括号，现按“${settings.supervision.codes[kind]}”处理，请改正`,
          },
  };
}

function replyDays(label: string, help: string, kind: 'yellow' | 'red'): SettingRow {
  return {
    label,
    help,
    show: ({ supervision }) => supervision.replyWorkdays[kind],
    read: (settings, value) => {
      const { replyWorkdays } = settings.supervision;
      const days = wholeNumber(value, 1, 60);
      return days === null
        ? { ok: false, message: `“${label}”要填1至60的整数，现按${replyWorkdays[kind]}处理，请改正` }
        : { ok: true, settings: withRules(settings, { replyWorkdays: { ...replyWorkdays, [kind]: days } }) };
    },
  };
}

function number(
  label: string,
  help: string,
  least: number,
  most: number,
  key: 'yellowRun' | 'redRun' | 'onTimeTarget' | 'completionTarget',
): SettingRow {
  return {
    label,
    help,
    show: ({ supervision }) => supervision[key],
    read: (settings, value) => {
      const read = wholeNumber(value.replace(/[%％]$/, ''), least, most);
      return read === null
        ? {
            ok: false,
            message: `“${label}”要填${least}至${most}的整数，现按${settings.supervision[key]}处理，请改正`,
          }
        : { ok: true, settings: withRules(settings, { [key]: read }) };
    },
  };
}

/** A setting of the supervision rules that is one of a few words. */
function chosen<Word extends string>(
  label: string,
  help: string,
  words: readonly [Word, ...Word[]],
  show: (rules: SupervisionRules) => Word,
  read: (word: Word) => Partial<SupervisionRules>,
): SettingRow {
  return choice(
    label,
    help,
    words,
    ({ supervision }) => show(supervision),
    (settings, word) => withRules(settings, read(word)),
  );
}

function text(label: string, help: string, key: 'signer' | 'contact' | 'phone'): SettingRow {
  return {
    label,
    help,
    show: ({ supervision }) => supervision[key],
    read: (settings, value) => ({ ok: true, settings: withRules(settings, { [key]: value }) }),
  };
}

function list(label: string, help: string, key: 'copyTo' | 'assessed'): SettingRow {
  return {
    label,
    help,
    show: ({ supervision }) => supervision[key].join('、'),
    read: (settings, value) => {
      const named = value.split(/[、，,；;\s]+/).filter((one) => one !== '');
      return { ok: true, settings: withRules(settings, { [key]: named }) };
    },
  };
}
