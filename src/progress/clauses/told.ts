import { anyOf } from '../../chinese/any-of';
import { after, before, type Clause } from './clause';
import { setsUp } from './how-far';
import type { Token } from './lexer';
import { thingIn } from './reach';
import { timeOf } from './when';

/** 黑臭水体消除, 口袋公园建成开放: an end that stands behind its subject is told, as against 消除黑臭水体. */
const HAS_END = new RegExp(
  `^${anyOf(
    '消除 建成 兑[付现] 发放 拨[付款] 支付 [揭授挂]牌 命名 授予 成立 设立 组建 开通 上线 印发 [下签]发 出台 颁[发布] 施行 出版 发布 公[布告] ' +
      '归档 备案 注销 销[毁户] 拆除 退[还出] [收追]回 归还 封存 关停 停[用运] 解散 撤销 平息 创成 获评 到岗 入[职住驻] 过户 换发 ' +
      '移交 通[水电气] 接[通入] 贯通 [联并]网',
  )}$`,
);
/** 纠纷化解, 问题解决: what is wrong is gone. */
const WRONG = /(?:问题|纠纷|矛盾|积案|难题|隐患|诉求)(?:均|都|全部|妥善|成功|有效)*$/;
const AT_END =
  /^(?:(?:开放|使用|实施|到位|投[用产运勤]|启用|运[行营])?$|[并为]|到[^,]|[至给]|[入上][户库网账墙])/;
/** 获评省级园区, 取得证书: got, whatever stands behind. */
const GOT = /^(?:获批|获评|荣获|获得|入选|跻身|被评为|被命名|被授予|列入|取得|出具)$/;

/**
 * Whether an act is told as over without 已: by the course that it stands in (4月8日印发), by what it was done to, which
 * stands in front of it (旧证收回), or by its own sense (获评省级园区).
 */
export function isTold(clause: Clause, token: Token): boolean {
  if (clause.history && /\d[月日]/.test(before(clause, token))) return true;
  if (timeOf(clause, token) !== null) return false;
  if (GOT.test(token.word)) return !clause.running;
  if (/^(?:化解|解决)$/.test(token.word))
    return !clause.running && WRONG.test(before(clause, token)) && after(clause, token) === '';
  if (token.start === 0 && setsUp(token.word, after(clause, token))) return !clause.running;
  // 名单8月28日公布: what is made known on a day may be to come.
  if (MADE_KNOWN.test(token.word) && ON_DAY.test(before(clause, token)) && !clause.history) return false;
  return HAS_END.test(token.word) && AT_END.test(after(clause, token)) && hasSubject(clause, token);
}

const MADE_KNOWN = /^(?:公布|公告|发布|颁发|授予|命名)$/;
const ON_DAY = /\d日/;

/** Whether what an act was done to stands in front of it: 旧证收回, where 收回旧证 and 做好旧证收回 tell of an act. */
function hasSubject(clause: Clause, token: Token): boolean {
  const front = before(clause, token);
  if (clause.running || thingIn(front) === '') return false;
  return clause.tokens.every(
    ({ sense, start, end, word }) =>
      end > token.start || word.startsWith('被') || (start > 0 && !OPENS_OBJECT.has(sense)),
  );
}

/** What may begin the object that an act stands in. */
const OPENS_OBJECT: ReadonlySet<Token['sense']> = new Set([
  'start',
  'running',
  'plan',
  'waiting',
  'negation',
  'hand_in',
]);
