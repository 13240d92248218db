import { memory } from '../../basics/memory';
import { cellsOf, firstOf } from '../cells';
import { differsByOne } from '../headings/headings';
import type { Ledger, Written } from '../ledger';
import type { Report } from '../report';
import { isShortFor, unitsIn } from '../units';

/** How often a name must occur, and how many times as often as the odd one, before the odd one is called odd. */
const FREQUENT = 3;
const TIMES = 3;

/** Section names that differ by one character from a frequent one: 水生态科 among twenty 水生态环境科 is none, 水环镜科 is. */
export function checkUnits(ledger: Ledger, report: Report): void {
  const places = new Map<string, Written[]>();
  const namesIn = memory<string, readonly string[]>(5000);
  const note = (cell: Written): void => {
    const names = namesIn(cell.text, unitNames);
    for (let at = 0; at < names.length; at++) {
      const list = places.get(names[at]!);
      if (!list) places.set(names[at]!, [cell]);
      else if (list.length < 1000) list.push(cell);
    }
  };
  for (const entry of ledger.entries) {
    cellsOf(entry, 'lead_unit').forEach(note);
    cellsOf(entry, 'co_units').forEach(note);
  }
  const frequent = [...places].filter(([, cells]) => cells.length >= FREQUENT);
  for (const [name, cells] of places) {
    const likely = frequent.find(
      ([other, many]) => many.length >= cells.length * TIMES && isSlipOf(name, other),
    );
    if (!likely) continue;
    const done = new Set<string>();
    for (const { row, column } of cells) {
      if (done.has(`${row},${column}`)) continue;
      done.add(`${row},${column}`);
      report(
        'warning',
        'unit_name_odd',
        row,
        column,
        `第${row + 1}行的“${name}”与常见的“${likely[0]}”只差一个字，请核对科室名称，以免统计成两个科室。`,
      );
    }
  }
}

/**
 * Lead units that may be one under two names: 监测站 beside 生态环境监测站. They are counted as two, in the briefing and
 * when forms are sent out, so each is named once.
 */
export function checkShortNames(ledger: Ledger, report: Report): void {
  const first = new Map<string, Written>();
  for (const entry of ledger.entries) {
    const cell = firstOf(entry, 'lead_unit');
    const name = cell && unitsIn(cell.text)[0];
    if (name !== undefined && !first.has(name)) first.set(name, cell!);
  }
  for (const [name, { row, column }] of first) {
    const longer = [...first.keys()].filter((other) => mayBeShortFor(name, other));
    if (longer.length !== 1) continue;
    report(
      'warning',
      'unit_name_short',
      row,
      column,
      `“${name}”可能就是“${longer[0]}”，现在按两个科室统计。是同一个科室的，请统一写法。`,
    );
  }
}

/** Whether a name may be another one's shorter form: 综合科 is none of 综合一科, nor 办公室 of 市委办公室. */
export function mayBeShortFor(name: string, other: string): boolean {
  if (name.length < 2 || name.length >= other.length || !(other.endsWith(name) || isShortFor(name, other)))
    return false;
  const more = [...other].filter((sign) => !name.includes(sign));
  return !more.some((sign) => TELLS_APART.test(sign));
}

/** The names in a cell: 办公室、人事科 or one a line. Words that are no name of an office are left out. */
function unitNames(text: string): string[] {
  return text
    .split(/[、，,;；/\n和与及]|\s{1,}/)
    .map((name) => name.replace(/^(?:牵头|主办|配合|责任)(?:单位|科室|部门)?[:：]|[（(].*[)）]$/g, '').trim())
    .filter((name) => name.length >= 3 && name.length <= 20);
}

/** 综合一科 and 综合二科, 东区 and 西区 are two offices, not one with a slip of the pen. */
const TELLS_APART = /[一二三四五六七八九十\d东南西北上下甲乙丙丁内外市县区省镇乡村州正副大小]/;

function isSlipOf(name: string, other: string): boolean {
  if (name === other || !differsByOne(name, other)) return false;
  // Of three characters one is a third: 城建股 and 房管股 beside 建管股 are three offices.
  if (name.length < 4 || other.length < 4) return false;
  if (name.length !== other.length) return !/^[市县区省局厅]/.test(name.length > other.length ? name : other);
  const at = [...name].findIndex((sign, index) => sign !== other[index]);
  return !(TELLS_APART.test(name[at]!) || TELLS_APART.test(other[at]!));
}
