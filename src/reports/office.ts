import type { Standing } from '../status/standing';

/** A body's name at the head of a title: at least two characters before its last one, and no year among them. */
const BUREAU = /^([^\d]{2,}?(?:局|委|委员会|厅|院|中心|政府|管委会))(?=\d{4}年|二[〇○零]|年度|重点)/;

/** 编印单位: as set, else the office of the bureau that a ledger's title names (某某局2026年重点工作台账), else 办公室. */
export function officeName(set: string, { ledgers }: Pick<Standing, 'ledgers'>): string {
  if (set !== '') return set;
  for (const { ledger } of ledgers) {
    const bureau = BUREAU.exec((ledger.title ?? '').replace(/\s+/g, ''))?.[1];
    if (bureau !== undefined) return `${bureau}办公室`;
  }
  return '办公室';
}

/** The office as its own sections call it: 局办公室 for 某某市生态环境局办公室. */
export function officeAtHome(name: string): string {
  return /(?:局|委|厅|院|中心|政府|管委会)办公室$/.exec(name)?.[0] ?? name;
}

/** 你科 for 规划科, 你队 for 执法队: what a letter calls whom it is written to. */
export function addressed(unit: string): string {
  const last = /(?:中心|[科队室处站股办局所院])$/.exec(unit)?.[0];
  return `你${last ?? '单位'}`;
}
