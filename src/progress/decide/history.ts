import { anyOf } from '../../chinese/any-of';
import type { Fact } from '../clauses/fact';

/** 已责令整改, 交办城管局处理: what somebody was told to do, or was punished for, before it is told that it was done. */
const ORDERED = new RegExp(
  anyOf(
    '责令 责成 督促 督办 交办 转办 转交 转[^,]{1,10}(?:办理|处理|处置) 约谈 限期 整改函 提醒函 告知书 下达[^,]{0,6}(?:通知|函) ' +
      '派单 派员 批评教育 立案 处罚 劝导 劝离 要求[^,]{0,8}(?:整改|改正|清理|拆除|处理)',
  ),
);
/** 安排专人, 组织力量: how it was gone about, where what follows says that a trouble is gone. */
const WENT_ABOUT = /要求|安排|组织|协调|联系|通知|增派|加派/;
const OUTCOME = new RegExp(
  anyOf(
    '消除 解决 化解 排除 杜绝 消失 恢复 修复 修好 修补 清除 清理 清运 拆除 退还 退回 补齐 补发 整改 处理 处置 办结 销号 干净 ' +
      '挪走 更换',
  ),
);
/** 多次召开协调会，路灯维修完毕: how it came to that. */
const LED_UP = /(?:召开|组织)[^,]*会|会商|研究部署|争取[^,]{0,4}资金|^自[^,]*以来|^(?:经过|历[时经])/;
/** What is written or begun in answer to an order. */
const ONLY_ANSWERS = /方案|计划|材料|报告|台账|清单|协议|承诺|会议|通知|到现场|到场|进场|反馈|回复|批复/;

/** 已责令业主整改，5月20日已整改到位: the order is how it came about. */
export function isHistory({ kind, clause, text }: Fact, done: Fact): boolean {
  if (clause >= done.clause || kind === 'not_done' || kind === 'obstacle' || SOME_OF.test(done.text))
    return false;
  if (kind === 'end_planned' && /原定|原计划/.test(text)) return /已|实际|提前/.test(done.text);
  return ORDERED.test(text) || LED_UP.test(text)
    ? !ONLY_ANSWERS.test(done.text)
    : WENT_ABOUT.test(text) && OUTCOME.test(done.text);
}

/** 其中1处已拆除: of several that were ordered. */
const SOME_OF = /其中|部分|首|先|\d(?!\d*(?:[月日年万元]|\.))/;
