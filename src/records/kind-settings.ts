import type { Limit, Preset } from '../kinds/clock';
import type { Kind } from '../kinds/kind';
import { limitInWords } from '../status/facts/stages';
import { wholeNumber, type Read, type SettingRow, type Settings } from './setting';

/*
 * Settings made from the kinds' own data: a limit, a threshold and a way of counting is a row each, called by the
 * kind's short name. 时限：公文·急件 = 2个工作日; 起算日：公文; 临期天数：信访.
 */

/** The rows of one kind, in the order of the sheet; none for kinds that follow the rule set alone. */
export function kindRows(kind: Kind): SettingRow[] {
  const counted = kind.clocks !== undefined;
  return [
    ...limitRows(kind),
    ...(counted ? [firstDayRow(kind), movesOnRow(kind)] : []),
    // A ledger of tasks goes by the rule set itself.
    ...(kind.signs
      ? [daysRow(kind, '临期天数', 'soonDays'), daysRow(kind, '严重滞后天数', 'seriousDays')]
      : []),
  ];
}

/** The row that a label of the settings sheet stands for; null where it is none of a kind. */
export function kindRow(label: string, kinds: readonly Kind[]): SettingRow | null {
  const name = /^(?:时限|起算日|顺延|临期天数|严重滞后天数)：([^·]+)/.exec(label)?.[1];
  const kind = name === undefined ? undefined : kinds.find(({ short }) => short === name);
  return (kind && kindRows(kind).find((row) => row.label === label)) ?? null;
}

/** Every limit of a kind: of a class where limits go by class, else of a step. */
function limitRows(kind: Kind): SettingRow[] {
  const rows = (kind.clocks ?? []).flatMap(({ stages }, preset) =>
    stages.flatMap((stage, at) => {
      const place = { preset, at };
      const own = stage.limit
        ? [limitRow(kind, stage.name, { ...place, className: null }, stage.atLeast)]
        : [];
      return [
        ...own,
        ...Object.keys(stage.byClass ?? {}).map((className) =>
          limitRow(kind, className, { ...place, className }),
        ),
      ];
    }),
  );
  // 答复 of two presets is one row: the first preset's.
  return rows.filter((row, index) => rows.findIndex(({ label }) => label === row.label) === index);
}

interface LimitPlace {
  readonly preset: number;
  readonly at: number;
  readonly className: string | null;
}

function limitRow(kind: Kind, name: string, place: LimitPlace, atLeast = false): SettingRow {
  const label = `时限：${kind.short}·${name}`;
  return {
    label,
    help: atLeast
      ? `${name}至少多长，如“15日”`
      : `${kind.item}${name}的办理时限，如“2个工作日”“15日”“1周”“3个月”“当日”`,
    show: (settings) => limitInWords(limitAt(kindIn(settings, kind), place)),
    read: (settings, value): Read => {
      const limit = readLimit(value);
      return limit
        ? { ok: true, settings: withKind(settings, kind.id, (now) => withLimit(now, place, limit)) }
        : {
            ok: false,
            message:
              `“${label}”要写成“2个工作日”“15日”“1周”“3个月”或“当日”，` +
              `现按“${limitInWords(limitAt(kindIn(settings, kind), place))}”处理，请改正`,
          };
    },
  };
}

function firstDayRow(kind: Kind): SettingRow {
  return choiceRow(
    `起算日：${kind.short}`,
    '选“次日”，从收到的第二天起算；选“当日”，收到当天算第一天',
    ['次日', '当日'],
    kind,
    'countsFirstDay',
  );
}

function movesOnRow(kind: Kind): SettingRow {
  return choiceRow(
    `顺延：${kind.short}`,
    '选“是”，最后一天遇休息日顺延到下一个工作日；默认“否”',
    ['否', '是'],
    kind,
    'movesOn',
  );
}

function choiceRow(
  label: string,
  help: string,
  [no, yes]: readonly [string, string],
  kind: Kind,
  key: 'countsFirstDay' | 'movesOn',
): SettingRow {
  return {
    label,
    help,
    choices: [no, yes],
    show: (settings) => (kindIn(settings, kind)[key] ? yes : no),
    read: (settings, value) =>
      value === yes || value === no
        ? { ok: true, settings: withKind(settings, kind.id, (now) => ({ ...now, [key]: value === yes })) }
        : { ok: false, message: `“${label}”要填“${no}”或“${yes}”，现按“${no}”处理，请改正` },
  };
}

function daysRow(kind: Kind, word: string, key: 'soonDays' | 'seriousDays'): SettingRow {
  const label = `${word}：${kind.short}`;
  const now = (settings: Settings): number => (kindIn(settings, kind).thresholds ?? settings.rules)[key];
  return {
    label,
    help: key === 'soonDays' ? '距时限不超过这些天且未办结，标蓝' : '逾期超过这些天，标红；不超过，标黄',
    show: now,
    read: (settings, value) => {
      const days = wholeNumber(value, 0, 999);
      if (days === null)
        return { ok: false, message: `“${label}”要填0至999的整数，现按${now(settings)}处理，请改正` };
      return {
        ok: true,
        settings: withKind(settings, kind.id, (known) => ({
          ...known,
          thresholds: { ...(known.thresholds ?? thresholdsOf(settings.rules)), [key]: days },
        })),
      };
    },
  };
}

function thresholdsOf({ soonDays, seriousDays }: Settings['rules']): NonNullable<Kind['thresholds']> {
  return { soonDays, seriousDays };
}

/** 2个工作日, 15日, 1周, 3个月, 当日, 24小时; null where it is none. Hours are rounded down to the days they fill. */
export function readLimit(text: string): Limit | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^(?:当日|当天|即日|即时)$/.test(plain)) return { days: 0 };
  const match = /^(\d{1,3})(?:个)?(工作日|自然日|日|天|周|星期|月|小时)(?:内|以内)?$/.exec(plain);
  if (!match) return null;
  const number = Number(match[1]);
  switch (match[2]) {
    case '工作日':
      return { workdays: number };
    case '周':
    case '星期':
      return { weeks: number };
    case '月':
      return { months: number };
    case '小时':
      return { days: Math.floor(number / 24) };
    default:
      return { days: number };
  }
}

function kindIn({ kinds }: Settings, { id }: Kind): Kind {
  return kinds.find((kind) => kind.id === id)!;
}

function withKind(settings: Settings, id: string, change: (kind: Kind) => Kind): Settings {
  return { ...settings, kinds: settings.kinds.map((kind) => (kind.id === id ? change(kind) : kind)) };
}

function limitAt({ clocks }: Kind, { preset, at, className }: LimitPlace): Limit {
  const stage = clocks![preset]!.stages[at]!;
  return className === null ? stage.limit! : stage.byClass![className]!.limit;
}

function withLimit(kind: Kind, { preset, at, className }: LimitPlace, limit: Limit): Kind {
  const clocks = kind.clocks!.map((one, index): Preset => {
    if (index !== preset) return one;
    const stages = one.stages.map((stage, place) => {
      if (place !== at) return stage;
      if (className === null) return { ...stage, limit };
      return {
        ...stage,
        byClass: { ...stage.byClass, [className]: { ...stage.byClass![className]!, limit } },
      };
    });
    return { ...one, stages };
  });
  return { ...kind, clocks };
}
