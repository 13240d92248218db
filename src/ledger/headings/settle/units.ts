import { mostly } from '../../content';
import { DUTIES, has, TASKS, type Column } from './column';

/** A unit that is named for what it is, not for what it does: beside those who act it has no part. */
const BYSTANDER =
  /^.{0,2}$|^属地.|所属|所在|被|受检|使用|来访|企业$|(?:隐患|违规|违法|事故|问题|欠薪|涉事)单位$/;

/** Who looks on: beside those who act, 检查单位 is who found it. */
const LOOKS_ON = /^(?:检查|督查|督导|监督|监管|考核)(?!责任)\S*(?:单位|部门|科室|主体)$/;

function takesNoPart(column: Column): boolean {
  return (has(column, 'unit') && BYSTANDER.test(column.text)) || LOOKS_ON.test(column.text);
}

/** Who was inspected, and who builds. */
const LOOKED_AT = /^(?:受检|被检查?|被督查|被督导|施工)\S*(?:单位|部门|科室|企业|班组|队|方)$/;

/** Who leads, who helps, and who answers as a person. */
export function settleUnits(columns: readonly Column[]): void {
  settleAskers(columns);
  // 责任民警 guessed to be a section, over the names of persons.
  for (const column of columns)
    if (column.field === 'lead_unit' && isOpenWho(column) && mostly(column.content, 'names', 0.8))
      column.field = 'owner_person';
  const units = columns.filter((column) => column.field === 'lead_unit');
  const measured = units.filter((column) => has(column, 'unit') && mostly(column.content, 'measures'));
  for (const column of measured) column.field = 'unit_of_measure';
  for (const role of ['lead', 'responsible', 'handling', 'unit'] as const) {
    const leaders = units.filter((column) => has(column, role) && !measured.includes(column));
    if (leaders.length === 0) continue;
    const clearest =
      leaders.find((column) => column.sense!.weight > 1) ??
      leaders.find((column) => !takesNoPart(column)) ??
      leaders[0];
    for (const column of units) {
      if (measured.includes(column)) continue;
      const leads = role === 'lead' ? leaders.includes(column) : isNamedAs(column, clearest);
      if (!leads) column.field = takesNoPart(column) ? 'other' : 'co_units';
    }
    return;
  }
  // 协调部门 where no other section is named: who brings the others together answers.
  const brings = columns.filter(({ field }) => field === 'co_units');
  if (brings.length === 1 && /^协调/.test(brings[0]!.text)) brings[0]!.field = 'lead_unit';
  // 受检科室, 施工单位 where no other section is named: who was looked at puts it right, who builds it answers.
  const reported = columns.some(({ field }) => DUTIES.has(field));
  const looked = reported
    ? columns.find(({ field, text }) => field === 'other' && LOOKED_AT.test(text))
    : undefined;
  if (looked) looked.field = 'lead_unit';
  if (columns.some((column) => column.field === 'owner_person' && !has(column, 'someone'))) {
    for (const column of columns) if (has(column, 'someone')) column.field = 'contact';
  }
  // 责任人 filled with sections: they are who leads, where nobody else is named.
  const owner = columns.find(
    (column) => column.field === 'owner_person' && mostly(column.content, 'units', 0.8),
  );
  if (owner) owner.field = 'lead_unit';
}

/** The lowest level of a heading. */
function leafOf({ text }: Column): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** 具体责任单位 under two headings of an upper level: both say who answers. */
function isNamedAs(column: Column, clearest: Column | undefined): boolean {
  return column === clearest || (column.sense!.weight > 1 && leafOf(column) === leafOf(clearest!));
}

/** A heading that leaves open whether a section or a person answers: a guess, or 派给谁. */
function isOpenWho({ sense, text }: Column): boolean {
  // 企业 over names of three characters is a firm still.
  return (sense?.weight === 1 && !/(?:单位|部门|企业|公司|机构|科室)$/.test(text)) || /谁|哪个/.test(text);
}

/** 组织单位 left of the items, beside the 责任部门 right of them, is who found or asked, and takes no part. */
function settleAskers(columns: readonly Column[]): void {
  const first = columns.findIndex(
    (column) => column.sense !== null && (TASKS.has(column.sense.role) || has(column, 'trouble')),
  );
  const answers = columns.some(
    (column) => column.index > first && (has(column, 'lead') || has(column, 'responsible')),
  );
  if (first < 0 || !answers) return;
  for (const column of columns)
    if (column.index < first && column.field === 'lead_unit' && has(column, 'handling'))
      column.field = 'source';
}
