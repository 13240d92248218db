import { isSaid, type TextRule } from '../chinese/text-rule';

/** How sections say that there is nothing new. Texts come without blanks. */

/** The whole of a text, in brackets or with a full stop or not. */
const whole = (source: string): RegExp => new RegExp(`^[（(]?(?:${source})[)）]?[。.]?$`);

const SAME = '(?:上报|填报|报送)?(?:内容|情况|进展)?(?:相同|一致|一样)?';
const NONE = '(?:无|没有)';

/** What a cell says that only repeats what was told before. Such a text never replaces what stands. */
export const SAME_AS_BEFORE: readonly TextRule[] = [
  {
    name: 'as above',
    pattern: whole(`[同与和]?[上前]${SAME}`),
    examples: '同上|同前|（同上）。|与前相同|和前一样|同前上报内容|与上报送情况一致|前填报进展',
    others: '上会研究|同意上报|前期准备',
  },
  {
    name: 'as last month',
    pattern: whole(`[与和]?[上前][月期周次季]${SAME}`),
    examples: '与上月一致|和上期一样|上次相同|上周上报情况|上季内容|与前次填报情况一致|上月报送进展',
    others: '上月完成方案',
  },
  {
    name: 'the same as last month',
    pattern: whole('同[上前][月期周次季].{0,4}'),
    examples: '同上月|同上周|同上季内容|同前期|同上次的说法',
    others: '同上月签订的合同推进',
  },
  {
    name: 'no change',
    pattern: whole(
      `(?:本[月期周季])?[暂尚]?(?:${NONE}|未有)(?:新的?|任何|明显)?(?:变化|变动|更新|新增|进展|调整|新增内容)`,
    ),
    examples:
      '无变化|没有变动|未有更新|本月无新增|本期暂无进展|本周尚无新的进展|本季无任何调整|无明显变化|无新进展|无新增内容',
    others: '无变化趋势|没有进展的原因是资金未到位',
  },
  {
    name: 'unchanged',
    pattern: whole('(?:内容|情况|进展)?(?:不变|未变|无变化)|维持不变'),
    examples: '不变|情况未变|内容无变化|进展不变|维持不变',
    others: '坚持目标不变',
  },
  {
    name: 'a report of nothing',
    pattern: whole('零报告'),
    examples: '零报告|（零报告）',
    others: '零报告制度',
  },
  {
    name: 'ditto marks and strokes',
    pattern: whole(String.raw`〃|″|“|[-—–/\\、.。…~*]+`),
    examples: '〃|″|“|——|/|…',
    others: '-5',
  },
];

/** Nothing at all, which in some columns is an answer. */
export const NOTHING: readonly TextRule[] = [
  {
    name: 'none',
    pattern: /^(?:无|没有|暂无|空|nil|none|n\/?a)[。.]?$/i,
    examples: '无|没有|暂无|空|nil|None|N/A|na|无。',
    others: '无障碍改造',
  },
];

/** What is written in a report, or in its name, when nothing happened in the whole of it. */
export const NIL_REPORT: readonly TextRule[] = [
  { name: 'a report of nothing', pattern: /零报告/, examples: '水科6月零报告', others: '零星工程报告' },
  {
    name: 'nothing this month',
    pattern: new RegExp(
      `本[月期季]度?(?:工作)?[暂均都尚]?${NONE}(?:任何|新的?)?` +
        '(?:进展|更新|变化|变动|新增|内容|情况|需要?报送|可?报)',
    ),
    examples:
      '我科本月无进展|本期没有更新|本季度工作无变化|本月暂无变动|本期均无新增|本季都没有新内容|本月尚无任何情况|' +
      '本期无需报送|本月无报送事项|本月无可报事项|本期无报|本月无新的进展',
    others: '本月无人缺席',
  },
  {
    name: 'no progress',
    pattern: new RegExp(`^[暂均]?${NONE}(?:新的?)?(?:进展|更新|变化)[。.]?$`),
    examples: '无进展|暂无新的更新|均没有变化|无新进展。',
    others: '无进展项目清单',
  },
];

/** Whether a text repeats what was told before. */
export function repeatsBefore(text: string): boolean {
  return isSaid(text, SAME_AS_BEFORE);
}
