import { parseArea, type Area } from '../../workbook/address';
import { isOurFormula, parseRule, ruleFormula, ruleText, type Rule } from '../../workbook/rule';

/** Our colour rules among everybody's conditional formats. Nobody else's is ever read closely, changed or deleted. */
export interface SheetRules {
  readonly sheet: string;
  readonly rules: readonly Rule[];
  /** Ids of the conditional formats that carry our mark. */
  readonly ids: readonly string[];
}

/** A conditional format with a formula, of whomever. */
export interface Listed {
  readonly sheet: string;
  readonly id: string;
}

/** Asks which conditional formats of some sheets have formulas. */
export function askList(context: Excel.RequestContext, sheets: readonly string[]): () => Listed[] {
  const collections = sheets.map((sheet) => {
    const formats = formatsOf(context, sheet);
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  return () =>
    collections.flatMap(({ sheet, formats }) =>
      formats.items.filter((format) => format.type === 'Custom').map((format) => ({ sheet, id: format.id })),
    );
}

/** What a conditional format with a formula says. */
export interface Custom extends Listed {
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly areas: readonly Area[];
}

/** Asks what some conditional formats say. */
export function askCustom(context: Excel.RequestContext, listed: readonly Listed[]): () => Custom[] {
  const asked = listed.map(({ sheet, id }) => {
    const format = formatsOf(context, sheet).getItem(id);
    const { rule, format: look } = format.custom;
    const ranges = format.getRanges();
    rule.load('formula');
    look.load('fill/color,font/color');
    ranges.load('address');
    return { sheet, id, rule, look, ranges };
  });
  return () =>
    asked.map(({ sheet, id, rule, look, ranges }) => ({
      sheet,
      id,
      formula: rule.formula,
      fill: look.fill.color,
      color: look.font.color,
      areas: ranges.address
        .split(',')
        .flatMap(
          (address) => parseArea(address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')) ?? [],
        ),
    }));
}

/** Our rules among what was read, by sheet. */
export function oursAmong(sheets: readonly string[], custom: readonly Custom[]): SheetRules[] {
  return sheets.map((sheet) => {
    const ours = custom.filter((one) => one.sheet === sheet && isOurFormula(one.formula));
    return { sheet, ids: ours.map((one) => one.id), rules: ours.flatMap(rulesOf) };
  });
}

/**
 * Does work that asks about conditional formats among other things; where it fails as it does for rules that a person
 * duplicated, once more without them, and they are asked one by one: what cannot be read is left alone.
 */
export async function withRules<T, R>(
  context: Excel.RequestContext,
  things: readonly T[],
  ask: (context: Excel.RequestContext, things: readonly T[]) => () => R[],
  work: (alongside: () => void) => Promise<void>,
): Promise<R[]> {
  let answers: () => R[] = () => [];
  try {
    await work(() => {
      answers = ask(context, things);
    });
    return answers();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    await work(() => undefined);
    const results: R[] = [];
    for (const thing of things) results.push(...(await askOne(context, thing, ask)));
    return results;
  }
}

async function askOne<T, R>(
  context: Excel.RequestContext,
  thing: T,
  ask: (context: Excel.RequestContext, things: readonly T[]) => () => R[],
): Promise<R[]> {
  try {
    const answers = ask(context, [thing]);
    await context.sync();
    return answers();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return []; // somebody's rule that Excel itself cannot read: not ours to touch
  }
}

/** Errors that speak of the thing asked, not of the workbook or the way to it. */
function isUnreadable(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return [
    'GeneralException',
    'ItemNotFound',
    'InvalidOperation',
    'InvalidArgument',
    'InvalidReference',
  ].includes(String(code));
}

/** Rows that a person copied make Excel split a rule's range; each part is a rule to us. */
function rulesOf({ formula, areas, fill, color }: Custom): Rule[] {
  return areas.flatMap((area) => parseRule(formula, area, hex(fill) ?? '', hex(color)) ?? []);
}

function hex(color: string | null): string | undefined {
  return color ? color.replace('#', '').toUpperCase() : undefined;
}

/** Puts our rules in the place of the old ones. Does nothing where they are the same. */
export function queueRules(context: Excel.RequestContext, now: SheetRules, wanted: readonly Rule[]): void {
  if (
    now.ids.length === now.rules.length &&
    now.rules.map(ruleText).join('\n') === wanted.map(ruleText).join('\n')
  )
    return;
  const formats = formatsOf(context, now.sheet);
  for (const id of now.ids) formats.getItem(id).delete();
  // A new rule goes before the older ones, so the last is added first.
  for (const rule of [...wanted].reverse()) {
    const { area } = rule;
    const range = context.workbook.worksheets
      .getItem(now.sheet)
      .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = `=${ruleFormula(rule)}`;
    custom.format.fill.color = `#${rule.fill}`;
    if (rule.color !== undefined) custom.format.font.color = `#${rule.color}`;
  }
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}
