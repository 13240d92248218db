import { anyOf } from '../../chinese/any-of';

/** 没装, 没批, 没下来: what is not so; 没有异议 and 未发生 tell of no trouble. */
const NOT_SO =
  '没(?!有?(?:收到|异议|意见|发生|出现|发现|遗漏|漏|落下|拖欠|再)) 未(?!发生|出现|发现|经|成年|来|收到|再|遗漏|漏) 不肯 不愿 ' +
  '不同意 批前 暂不 暂缓 剩\\d 尚[需差缺] (?<!无|没有?|零|不)遗留 缺口';
/** 等财务决算批下来, 下月印发, 图书随后配: what comes after. */
const TO_COME =
  '(?<!接|招|优|期|等)待(?!遇|业|岗|办|人|客) (?<![上中高初同平对均特甲之两、])等(?=[^,;。\\d]{0,12}(?:下来|批|排|定|决算|结果|通知|到位|验收|发)) ' +
  '随后[^,;。]{1,4}$ 稍后 下[月周] 明年 次年 来年 迎接(?=[^,;。]{0,6}(?:暗访|检查|验收|评估|评审|复核|测评)) 年(?:内|底前)[^,;。\\d年]{0,6}$';
/** What goes on. */
const GOES_ON =
  '(?<![矫改纠修端公真立校方])正在?(?![式常规确月面]) (?<![存现所])在(?:建|办|谈|途|装|施工|审|评|修|整改|铺|招|培育)(?![筑成]) 还(?:在|要|需|差|剩|得|有|用) ' +
  '(?:办理|推进|申报|申请|答复|评审|审核|审批|整改|施工|建设|调试|招标|公示|征集|实施|汇总|核实|协商|磋商|培育|编制|起草|修改)中(?![心介期]) 陆续在 试运行 双轨 阶段性?(?:办结|完成)';
/** 另2家签了合同, 其余8户核实账号: the rest, unless its end is told. */
const REST = /(?:另[外有]?(?=[\d一两二三四五])|其余|剩余|余下|剩下).*/;
const ENDS = /完成|办结|建成|竣工|完工|到位|投用|投入|化解|销号|整改|验收|开放|发放|拨付|交付|通过|全部|均/;

const NOT_YET = new RegExp([NOT_SO, TO_COME].map(anyOf).join('|'));
const OPEN = new RegExp([NOT_SO, TO_COME, GOES_ON].map(anyOf).join('|'));

/** 南冲点立项, 小阿哥村进行内墙抹灰: a clause that ends in a step no goal of the row names. */
const STEP_LAST = /(?:立项|(?<!结业|考核|考试|合格)取证|抹灰|砌墙|勘测|选址|招标|搬进临时[^,;。]{0,4})$/;

/** 补贴款下周兑付: what is paid when the thing is there. */
const PAID_AFTER = /补贴款?|奖补|尾款|余款|质保金|保证金|竣工结算/;

/**
 * What a normalised report says to be open still, in whatever words; null where it says nothing of the kind. Asked only
 * where a goal would make a row finished that does not say so itself.
 */
export function stillOpen(plain: string, goals: readonly string[]): string | null {
  return openBy(OPEN, plain, goals);
}

/** As `stillOpen`, where the row wants less than the end and work may go on: 主体已封顶，正在砌筑. */
export function leftOpen(plain: string, goals: readonly string[]): string | null {
  return openBy(NOT_YET, plain, goals);
}

function openBy(signs: RegExp, plain: string, goals: readonly string[]): string | null {
  const paysIt = goals.some((goal) => PAID_AFTER.test(goal));
  for (const clause of plain.split(CLAUSE_END)) {
    if (!paysIt && PAID_AFTER.test(clause)) continue;
    const said = signs.exec(clause)?.[0];
    if (said !== undefined) return said;
    const rest = REST.exec(clause)?.[0];
    if (rest !== undefined && !ENDS.test(rest)) return rest;
    const step = STEP_LAST.exec(clause)?.[0];
    if (step !== undefined && !goals.some((goal) => goal.includes(step))) return step;
  }
  return null;
}

const CLAUSE_END = /[,;。\n]/;

/**
 * What has to be settled before the thing itself is made, and all that the report tells of it: 选址落实了, 方案都过了会,
 * 名额下到各所. Nothing of the kind where an end stands behind it.
 */
const SETTLED =
  /(?:选址|点位|地块|场地|用地|房子|图纸|方案|名额|指标|任务|额度|请示|材料|申请|协议)(?!书|单)[^,;。\d]{0,6}(?:落实|定|出了|出来|过了|分|下|找|协调|报|送|签|批)/;

/** Whether the things of a goal are only named, and what has to be settled before them is what is told. */
export function onlySettles(plain: string): boolean {
  const found = SETTLED.exec(plain);
  return found !== null && !MADE.test(plain.slice(found.index + found[0].length));
}

const MADE = /建成|完工|竣工|投[用入产运]|开放|挂牌|上岗|验收|办结|发放|装好|换好|通[车电水气]|交付|启用/;

/** 春季油菜花节、秋季丰收节、冬季年货节: a list of things of one kind. */
const LIST = /[\u4e00-\u9fff]{3,8}(?:、[\u4e00-\u9fff]{3,8}){2,}/;

/** What a goal lists and a report that tells of two others of the list says nothing of; null where there is none. */
export function missingItem(plain: string, goals: readonly string[]): string | null {
  for (const goal of goals) {
    const items = LIST.exec(goal)?.[0].split('、') ?? [];
    const kind = items[0]?.at(-1);
    if (kind === undefined || items.some((item) => item.at(-1) !== kind)) continue;
    const untold = items.filter((item) => !plain.includes(item.slice(-3)));
    if (untold.length > 0 && items.length - untold.length >= 2) return untold[0]!;
  }
  return null;
}
