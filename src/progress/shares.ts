import { sharesIn, type Share } from './numbers';

/** A share and what it measures. */
export interface Completion {
  readonly percent: number;
  /** `whole`: of the row's task; `part`: of a stage, of money or of a start, so that 100 does not mean done. */
  readonly of: 'whole' | 'part';
}

/** Shares of something else than completion: growth, quality, starts. Read from the words just before. */
const OTHER =
  /(?:同比|环比|增长|增加|增幅|提高|提升|上升|下降|降低|减少|削减|压减|压缩|缩短|减排|节约|达标率|合格率|优良率|优良|满意率|满意度|覆盖率|覆盖|见面率|利用率|处置率|知晓率|普及率|参与率|安装率|差错率|错漏率|开工率|启动率|动工率|签约率|入库率|开工建设率|污染|比例|比重|占比|不低于|不少于|高于|低于|滞后|落后|超过序时|超序时|快于|慢于|目标为|目标值)[^,%]{0,8}$/;
const START_RATE = /(?:开工|启动|动工|签约|入库|开工建设)率[^,]{0,8}$/;
/** Money spent and stages reached are parts of a task. */
const PART =
  /(?:阶段|投资|资金|拨付|支付|支出|预算|一期|首批|前期|主体|序时|节点|季度|半年|本月|当月|期任务)[^,]{0,16}$/;
const REMAINS = /(?:剩余|余下|剩下|还剩|尚余|尚有|还有|尚差|还差|缺口)[^,%]{0,4}$/;
const LEFT_UNDONE = /^(?:以上|左右|多)?的?[^,]{0,8}(?:没有|未|尚未|没)/;
/** 近八成项目已开工 */
const OF_STARTS = /^[^,\d]{0,8}(?:开工|启动|动工|签约)/;
/** 已办结6件占27% is a share of the work; a bare 占比 may be of anything. */
const DONE_SHARE = /(?:完成|办结|竣工|整改)[^,]*占(?:比|比例)?[^,]{0,2}$/;
const PLANNED =
  /(?:(?<!年度|全年|月|投资|工作|季度|按)计划|预计|预期|力争|争取|确保|拟|将(?!近)|目标[为值是]|要求|应当?)(?![^,]*?(?:已|现))[^,]*$/;

/**
 * The share of the work that a clause reports as done, null where it reports none. 50%的问题没有整改 names the share that
 * is not done; 还剩20% is turned round; what is planned is not reported.
 */
export function completionIn(clause: string): Completion | null {
  let found: Completion | null = null;
  for (const share of sharesIn(clause)) {
    const read = completionOf(clause, share);
    if (read && (found === null || read.of === 'whole' || found.of === 'part')) found = read;
  }
  return found;
}

function completionOf(clause: string, share: Share): Completion | null {
  const before = clause.slice(0, share.start);
  const after = clause.slice(share.end);
  if (
    START_RATE.test(before) ||
    OF_STARTS.test(after) ||
    (OTHER.test(before) && !DONE_SHARE.test(before)) ||
    PLANNED.test(before)
  )
    return null;
  if (LEFT_UNDONE.test(after) || /^以上的?(?:问题|项目|事项)/.test(after)) return null;
  if (REMAINS.test(before)) return { percent: 100 - share.percent, of: 'whole' };
  return { percent: share.percent, of: PART.test(before) ? 'part' : 'whole' };
}
