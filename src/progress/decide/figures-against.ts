import type { Fact } from '../clauses/fact';
import { isPart } from '../clauses/reach';
import type { Findings } from './findings';
import { amountsIn, sameMeasure, sizeOf } from '../numbers';
import type { Amount } from '../progress';

/**
 * What a figure beside a finished thing says against its being all, as the end of a sentence that begins with what is
 * said to be done; null where none does.
 */
export function figuresAgainst({ facts, text, plans }: Findings, done: Fact): string | null {
  const { hedged, amount, reach } = done;
  const till = TILL_MONTH.exec(done.text);
  if (till !== null && Number(till[1]) < 12 && MONTHLY.test(done.text))
    return `说的是到${till[1]}月为止，还没有全部完成`;
  if (hedged && amount) {
    const more = amountsIn(text).find(
      (one) => sameMeasure(one.unit, amount.unit) && sizeOf(one) > sizeOf(amount),
    );
    if (more) return `之外还写了${more.number}${more.unit}，还没有全部完成`;
    const begun = facts.find((fact) => fact.clause < done.clause && beganMore(fact, amount));
    if (begun) return `之外还写了“${begun.text}”，还没有全部完成`;
    const others = othersAt(facts, done, amount);
    if (others) return `之外还写了“${others.words}”，还没有全部完成`;
    const [fewer] = laterIn(text.slice(text.indexOf(done.text) + done.text.length));
    if (fewer && sameMeasure(fewer.unit, amount.unit) && sizeOf(fewer) < sizeOf(amount))
      return `之后还写了${fewer.number}${fewer.unit}，还没有全部完成`;
  }
  if (amount && plans && (hedged || reach !== 'whole')) return '之外还有以后的打算，还没有全部完成';
  return null;
}

/** 1—11月均按月足额发放: what is due every month is over with the last of them. */
const TILL_MONTH = /(?<!\d)[1一]月?[-—–~至到](\d{1,2})月/;
const MONTHLY = /按月|逐月|每月|月月/;

/** 已开工58个，已完工6所: more were begun, whatever they are counted with. */
function beganMore({ kind, text }: Fact, amount: Amount): boolean {
  const [only, more] = amountsIn(text);
  if (kind !== 'started' || only === undefined || more !== undefined) return false;
  return /^[个件项]$/.test(only.unit) && !/[吨亩米里]/.test(amount.unit) && only.number > amount.number;
}

/** 60户装修，62户入住: fewer than those that are there, at a step before it, so that they are others. */
function othersAt(facts: readonly Fact[], done: Fact, amount: Amount): Fact | undefined {
  return facts.find(({ kind, clause, text }) => {
    if (kind !== 'mentioned' || clause === done.clause || !isPart(text)) return false;
    const [only, more] = amountsIn(text);
    return (
      only !== undefined &&
      more === undefined &&
      text.startsWith(String(only.number)) &&
      sameMeasure(only.unit, amount.unit) &&
      sizeOf(only) < sizeOf(amount)
    );
  });
}

/** 编制完成28个，通过评审16个: a later act reached fewer. */
const LATER_ACT =
  /(?:通过|验收|投[入用产运]|销号|开放|交付|入住|启用)[^,;。]{0,8}\d|\d[^,;。]{0,3}(?:通过|投[入用产运]|交付|入住)/;

function laterIn(rest: string): readonly Amount[] {
  const clause = rest.split(/[;。\n]/)[0]!;
  return LATER_ACT.test(clause) ? amountsIn(clause) : [];
}

/** 补录完毕，入户走访率86%: the rate of an act that is to reach everybody or everything. */
const REACHES_ALL =
  /(走访|入户|排查|核查|检查|检测|登记|签订|签约|采集|录入|安装|发放|接种|体检|筛查|培训|回访|入住|建档|见面|覆盖|整改|办结)率[:为是达到约近超过仅已]{0,4}(\d+(?:\.\d+)?)%/;

/** A rate below 100 that leaves something open: of any act, or, where all is said to be over, of that very act. */
export function lowRateIn(text: string, done: Fact): string | null {
  const found = REACHES_ALL.exec(text);
  if (found === null || Number(found[2]) >= 100) return null;
  return done.reach !== 'whole' || done.words.endsWith(found[1]!) ? found[0] : null;
}
