import type { Standing } from '../status/standing';

/**
 * The sorts of bodies that keep a ledger, by the last words of their names: what they are called at home, what they are
 * asked to settle in one of their own meetings, and which meeting hears a report. Longer words before shorter ones.
 */
const BODIES: readonly {
  readonly ends: string;
  /** 局 of 局里、局主要领导; null: the body's own last words. */
  readonly short: string | null;
  /** 需要局里协调的. */
  readonly here: string;
  readonly meeting: string;
}[] = [
  { ends: '[省市县区州旗](?:人民)?政府', short: null, here: '', meeting: '常务会议' },
  { ends: '[省市县区州旗]委', short: null, here: '', meeting: '常委会会议' },
  { ends: '管委会', short: '管委会', here: '', meeting: '主任办公会' },
  { ends: '(?:中学|小学|学校|幼儿园)', short: '学校', here: '', meeting: '校长办公会' },
  { ends: '(?:大学|学院)', short: '学校', here: '', meeting: '校长办公会' },
  { ends: '医院', short: '医院', here: '', meeting: '院长办公会' },
  { ends: '集团(?:有限公司|公司)?', short: '集团', here: '', meeting: '总经理办公会' },
  { ends: '公司', short: '公司', here: '', meeting: '总经理办公会' },
  { ends: '街道(?:办事处)?', short: '街道', here: '', meeting: '主任办公会' },
  { ends: '(?<![城集乡])镇(?:人民政府|政府)?', short: '镇', here: '里', meeting: '镇长办公会' },
  { ends: '(?<![下返回城家])乡(?:人民政府|政府)?', short: '乡', here: '里', meeting: '乡长办公会' },
  { ends: '局', short: '局', here: '里', meeting: '局长办公会' },
  { ends: '委(?:员会)?', short: '委', here: '里', meeting: '主任办公会' },
  { ends: '厅', short: '厅', here: '里', meeting: '厅长办公会' },
  { ends: '院', short: '院', here: '里', meeting: '院长办公会' },
  { ends: '中心', short: '中心', here: '', meeting: '主任办公会' },
  { ends: '政府', short: '政府', here: '', meeting: '政府常务会议' },
];

const ENDS = BODIES.map(({ ends }) => ends).join('|');

/** A body's name at the head of a title: some characters before its last words, and no year among them. */
const AT_HEAD = new RegExp(
  `^([^\\d]+?(?:${ENDS}))(?=\\d{4}年|二[〇○零]|年度|重点|督办|督查|巡察|巡视|整改|民生|工作)`,
);

/** 办公室 behind a body's name. */
const OFFICE = '办公室';

/** 编印单位: as set, else the office of the body that a ledger's title names (某某局2026年重点工作台账), else 办公室. */
export function officeName(set: string, { ledgers }: Pick<Standing, 'ledgers'>): string {
  if (set !== '') return set;
  for (const { ledger } of ledgers) {
    const body = AT_HEAD.exec((ledger.title ?? '').replace(/\s+/g, ''))?.[1];
    if (body !== undefined && body.length > 2) return `${body}${OFFICE}`;
  }
  return OFFICE;
}

/** Whether nothing but 办公室 is known of who writes. */
export function isNameless(office: string): boolean {
  return office === OFFICE;
}

/** How a body is spoken of by its own office. */
export interface Home {
  /** 局, 县政府, 集团; '' where the name does not tell. */
  readonly short: string;
  /** 局办公室 for 某某市生态环境局办公室, the name itself where it does not tell. */
  readonly office: string;
  /** 局里, 县政府: who settles what sections cannot; '' where the name does not tell. */
  readonly here: string;
  /** 局长办公会, 办公会 where the name does not tell. */
  readonly meeting: string;
}

/** How the body of an office is spoken of at home. */
export function homeOf(office: string): Home {
  const bare = office.replace(/(?:党政|党委)?(?:综合)?办公室$/, '');
  for (const { ends, short, here, meeting } of BODIES) {
    const found = new RegExp(`(${ends})$`).exec(bare)?.[1];
    if (found === undefined) continue;
    const said = short ?? found.replace('人民', '');
    return {
      short: said,
      office: bare === office ? office : `${said}${OFFICE}`,
      here: `${said}${here}`,
      meeting: short === null ? `${said}${meeting}` : meeting,
    };
  }
  return { short: '', office, here: '', meeting: '办公会' };
}

/** The office as its own sections call it: 局办公室 for 某某市生态环境局办公室. */
export function officeAtHome(name: string): string {
  return homeOf(name).office;
}

/** 你科 for 规划科, 你队 for 执法队: what a letter calls whom it is written to. */
export function addressed(unit: string): string {
  const last = /(?:中心|公司|集团|[科队室处站股办局所院部委镇乡校])$/.exec(unit)?.[0];
  return `你${last ?? '单位'}`;
}

/** 科室 for 规划科, 部门 for 财务部, 单位 for 发改局: what the one that is written to is called in a form. */
export function sortOf(unit: string): '科室' | '部门' | '单位' {
  if (/[科室队股站组]$/.test(unit)) return '科室';
  return /[处部]$/.test(unit) ? '部门' : '单位';
}
