import type { Clause } from '../clauses/clause';
import { anyOf } from '../../chinese/any-of';

/**
 * Two things of one kind, each with its own report: 城北市场通过验收；南门市场搬进临时棚. What is told of the second need be
 * no word of any table; where it is no end, the second is open. Gives the clauses that tell of such a second one.
 */
export function besideItsKind(clauses: readonly Clause[]): readonly Clause[] {
  const open: Clause[] = [];
  for (const clause of clauses) {
    if (!mayBeOpen(clause)) continue;
    const named = namedIn(clause.text);
    const listed = named === null && LIST_WITH_ACT.test(clause.text);
    if ((named === null && !listed) || AROUND_IT.test(clause.text) || SOUNDS_OVER.test(clause.text)) continue;
    const twin = clauses.some((other) => hasEnd(other) && isTwin(other.text, named));
    if (twin) open.push(clause);
  }
  return open;
}

/** Whether a finished clause tells of another thing of this kind; null stands for a bare list of names. */
function isTwin(text: string, named: Named | null): boolean {
  if (named === null) return LIST_OF_KIND.test(text);
  const other = namedIn(text);
  return other !== null && other.kind === named.kind && other.name !== named.name;
}

function hasEnd({ facts }: Clause): boolean {
  return facts.some(({ kind, reach }) => kind === 'done' && reach !== 'part');
}

/** A clause that tells no end. */
function mayBeOpen({ facts, perfect, whole }: Clause): boolean {
  if (perfect || whole) return false;
  for (const { kind } of facts) if (kind !== 'mentioned' && kind !== 'acted') return false;
  return true;
}

const KINDS =
  '市场 小区 社区 街道 村 镇 乡 学校 小学 中学 幼儿园 医院 卫生院 水厂 电厂 工厂 水库 泵站 电站 车站 中心 企业 公司 路(?![灯口面基网政]) 街 巷 ' +
  '楼(?![道面板梯]) 桥(?!梁) 厂(?!房) 矿 馆 渠 坝 井(?!盖) 段 标段 大厅 食堂 广场 公园 车间';
const NAMED = new RegExp(`^([\\u4e00-\\u9fff\\d“”、]{1,14}?)(${anyOf(KINDS)})(?=[^,]{2})`);
/** The characters that the kinds end in: most clauses are passed over by a look at them. */
const ENDS_A_NAME = /[场区道村镇乡校学园院厂库站心业司路街巷楼桥矿馆渠坝井段标厅堂间]/;
/** What begins no name: 服务张村, 该村, 两所学校. */
const NO_NAME =
  /^(?:[该本全各两三四五六七八九十\d几其由在对为向从经与和及把将因按以沿]|服务|连接|方便|解决|带动|惠及|覆盖|辐射|涉及|新增|改善|缓解|目前|现|提升|满足|保障|所有|其他|周边|附近|沿线)/;

interface Named {
  readonly name: string;
  readonly kind: string;
}

/** The name that a clause begins with and what kind of thing it is of; null where it begins with none. */
function namedIn(text: string): Named | null {
  if (!ENDS_A_NAME.test(text.slice(1, 18))) return null;
  const [, name, kind] = NAMED.exec(text) ?? [];
  return name === undefined || kind === undefined || NO_NAME.test(name) ? null : { name, kind };
}

/** 马坡、东河两镇: a list with what kind of thing it is of; 石塘、新集取证 is of the same. */
const LIST_OF_KIND =
  /^[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+[两三四五六七八九\d]+个?[镇村乡家处校站所县区]/;
const LIST_WITH_ACT = /^[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+[\u4e00-\u9fff]{2}$/;

/** How the finished thing is used, looked after or liked. */
const AROUND_IT = new RegExp(
  anyOf(
    '群众 村民 居民 受益 反映 良好 正常 满意 顺利 畅通 惠及 覆盖 服务 管理 负责 承建 投资 面积 全长 位于 为 是 有 共 达 增加 减少 提高 下降 ' +
      '签字 验收 到场 参加 协助 配合 监管 管护 提供 组织 出资 出具 命名 点赞 学习 推广 通过',
  ),
);
/** Acts that sound over though no table knows them: 东街口亮起来了. */
const SOUNDS_OVER = /(?:[好完毕齐成通开了足满清净上入]|到位|结束)$/;
