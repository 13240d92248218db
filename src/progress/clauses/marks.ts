import { anyOf } from '../../chinese/any-of';
import type { ProgressState } from '../progress';
import { round } from '../numbers';

/** What a whole cell says that holds no sentence: a sign, a number, a word of yes or no, an English status. */
export interface Mark {
  readonly state: ProgressState;
  readonly percent: number | null;
  readonly certain: boolean;
  readonly explain: string;
}

const mark = (
  state: ProgressState,
  explain: string,
  percent: number | null = null,
  certain = true,
): Mark => ({
  state,
  percent,
  certain,
  explain,
});

/** Words that say nothing about this month: the reader would have to know what stood there before. */
const AS_BEFORE = anyOf('同上月? 同前 同[上前]期 与?上月(?:相同|一致) 见[上前][月期文次]? 详见.{1,8} 见附件');
const NO_CHANGE = anyOf('无变化 没有变化 无新进展 暂无新?进展 无进展 无更新 不变 维持不变');
const BLANK = String.raw`无|暂无|[-—–_/\\.。…~*?]+|不?详|待填|待定|空|[Nn]\/?[Aa]|TBD|tbd`;
const NOTHING_NEW = new RegExp(`^(?:${AS_BEFORE}|${NO_CHANGE}|${BLANK})$`);
const YES_NO = /^(?:是|否|有|Y|N|yes|no|对|错|可以)$/i;
const LIGHT = /^(?:亮)?(?:红|黄|绿|蓝|橙|灰)(?:色)?(?:灯|牌|警|预警|标)?$/;
/** Letters of a grade (A1, B+) and levels are marks of quality, not of completion. */
const GRADE = /^(?:优秀|良好|合格|一般|较好|优|良|中|差|[A-D][123+-]?)$/;

const UNDER_WAY = new RegExp(
  `^${anyOf('wip doing started processing active working running review testing open(?:ed)?')}$|` +
    '^(?:ongoing work|in[ _-]?(?:progress|review)|on[ _-]?track|pending[ _-]?review|partial(?:ly)?(?: done)?)$',
);
const ENGLISH: readonly (readonly [RegExp, ProgressState, string])[] = [
  [/^(?:not|un|in)[ _-]?(?:complete|finished|done)d?$/, 'in_progress', '没有完成'],
  [
    /^(?:done|complete[d]?|finish(?:ed)?|closed?|resolved?|fixed|ok|finished|delivered|accepted|solved)$/,
    'done',
    '已完成',
  ],
  [UNDER_WAY, 'in_progress', '正在进行'],
  [
    /^(?:todo|to[ _-]?do|not[ _-]?started|new|pending|backlog|planned|draft|unstarted|queued?)$/,
    'not_started',
    '还没有开始',
  ],
  [/^(?:over[ _-]?due|late|expired|delayed)$/, 'overdue', '已逾期'],
  [/^(?:paused?|on[ _-]?hold|hold|suspended|blocked|postponed)$/, 'suspended', '已暂停'],
  [
    /^(?:cancel+ed|cancel|aborted|won'?t ?fix|dropped|abandoned|rejected|terminated|invalid|duplicate|void)$/,
    'cancelled',
    '已取消',
  ],
  [/^(?:ongoing|continuous|recurring|continual)$/, 'ongoing', '长期进行'],
];

/** Status words of systems that name a step of a form, not an act; read as such only where nothing else stands. */
const SYSTEM_WORDS: readonly (readonly [RegExp, ProgressState, string])[] = [
  [
    /^(?:新建|新增|新任务|草稿|初始|创建|未读|未办|未办理|未处理|未受理|未接收|未签收|未分配)$/,
    'not_started',
    '还没有开始办理',
  ],
  [/^已(?:确认|审核|审批|批准|验证|复查|复核|通过)$/, 'done', '最后一道手续已过'],
];

const QUESTION = /^是否(.{1,8}?)[:?]?(是|否|√|×)$/;

const BOXES = /[☑✓✔√☒✗✘×☐□■▣◻◼○●]/;
const TICK = '☑✓✔√☒■▣◼';
const EMPTY_BOX = '☐□◻';

/** The mark in a normalised text, or null where it is a phrase. */
export function markOf(plain: string): Mark | null {
  const text = plain.trim().replace(/^[("“'‘[【]+|[)"”'’\]】。.]+$/g, '');
  if (plain.trim() === '' || NOTHING_NEW.test(text) || NOTHING_NEW.test(plain.trim()))
    return mark('unclear', '没有写出本期进展');
  if (text.length <= 16 && /^[\d.%/ ]+$/.test(text)) return numberMark(text);
  if (text.length <= 4 && YES_NO.test(text))
    return mark('unclear', `只写“${text}”，看不出回答的是什么问题`, null, false);
  if (LIGHT.test(text)) return mark('unclear', `只写灯色“${text}”，灯色的含义各单位不同`, null, false);
  if (GRADE.test(text)) return mark('unclear', `“${text}”是等次，不是进度`, null, false);
  if (/^[√✓✔☑]+$/.test(text)) return mark('done', '打钩表示已完成', 100, false);
  if (/^[×✗✘xX]$/.test(text)) return mark('in_progress', '打叉表示没有完成', null, false);
  if (/^[☐□◻]+$/.test(text)) return mark('unclear', '方框没有勾选', null, false);
  if (/^[a-z][a-z '_-]{1,20}$/i.test(text)) {
    const word = text.toLowerCase().trim();
    const known = ENGLISH.find(([words]) => words.test(word));
    if (known) return mark(known[1], `“${text}”表示${known[2]}`, known[1] === 'done' ? 100 : null);
  }
  const known = SYSTEM_WORDS.find(([words]) => words.test(text));
  if (known) return mark(known[1], `“${text}”表示${known[2]}`, null, false);
  const answer = QUESTION.exec(text);
  if (answer && /完成|办结|到位|落实|达标|销号/.test(answer[1]!)) {
    const yes = answer[2] === '是' || answer[2] === '√';
    return yes ? mark('done', `“${text}”答的是完成`, 100) : mark('in_progress', `“${text}”答的是没有完成`);
  }
  return null;
}

/** The option that is ticked in a row of boxes (☑已完成 □未完成, 已完成√ 未完成□), as text; null where none or several are. */
export function tickedOption(text: string): string | null {
  if (!BOXES.test(text)) return null;
  const plain = text.replace(/\(([√✓✔])\)/g, '☑').replace(/\(\s*\)/g, '□');
  const before = [...plain.matchAll(/([☑✓✔√☒■▣◼☐□◻])([^☑✓✔√☒■▣◼☐□◻]+)/g)];
  const startsWithBox = /^[\s([]*[☑✓✔√☒■▣◼☐□◻]/.test(plain);
  const options = startsWithBox
    ? before.map((match) => ({ box: match[1]!, text: match[2]! }))
    : [...plain.matchAll(/([^☑✓✔√☒■▣◼☐□◻]+)([☑✓✔√☒■▣◼☐□◻])/g)].map((match) => ({
        box: match[2]!,
        text: match[1]!,
      }));
  const ticked = options.filter(({ box }) => TICK.includes(box));
  const open = options.filter(({ box }) => EMPTY_BOX.includes(box));
  if (ticked.length !== 1) return null;
  // A single tick before a sentence is decoration; among empty boxes it is a choice.
  return open.length > 0 || options.length === 1
    ? ticked[0]!.text.replace(/[\s,;、/()]+$/g, '').replace(/^[\s,;、/()]+/g, '')
    : null;
}

/** A cell that holds a number only: 0.8, 80, 80%, 3/5. */
function numberMark(text: string): Mark {
  const of = /^(\d+)\/(\d+)$/.exec(text);
  if (of) {
    const total = Number(of[2]);
    if (total === 0 || Number(of[1]) > total * 10) return mark('unclear', `“${text}”不是进度`, null, false);
    return percentMark(round((Number(of[1]) / total) * 100), `${text}折合`);
  }
  const number = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  if (!number) return mark('unclear', `“${text}”读不出进度`, null, false);
  const value = Number(number[1]);
  const share = number[2] === '' && value <= 1 ? value * 100 : value;
  // 20260630 and 1200 are no shares; up to 200 an over-fulfilled plan may be.
  if (share > 200) return mark('unclear', `“${text}”不是百分数`, null, false);
  return percentMark(Math.min(100, round(share)), '只写数字，按完成率');
}

function percentMark(percent: number, how: string): Mark {
  if (percent >= 100) return mark('done', `${how}100%计`, 100);
  if (percent === 0) return mark('not_started', `${how}0计`, 0, false);
  return mark('in_progress', `${how}${percent}%计`, percent);
}
