import { FILLERS, PROBLEM_WORDS } from '../../src/progress/problem-words';
import { classifyProblem, hasProblem, isEmptyTalk, PROBLEM_KINDS } from '../../src/progress/problem-kind';

test.each([
  ['专项经费未批复', '资金'],
  ['企业自筹资金困难', '资金'],
  ['补助资金下达较慢', '资金'],
  ['配套款迟迟没有到账', '资金'],
  ['执法人员不足，一人多岗', '人员'],
  ['缺少专业技术人员', '人员'],
  ['夜间帮扶力量不足', '人员'],
  ['编制未批，人手紧张', '人员'],
  ['老旧设备接口不兼容', '技术'],
  ['数据与省平台格式不一致，需二次开发', '技术'],
  ['地质条件复杂，支护难度大', '技术'],
  ['检测方法不成熟', '技术'],
  ['用地手续办理缓慢，需自然资源部门支持', '协调'],
  ['村民不同意补偿标准', '协调'],
  ['部门间推诿扯皮', '协调'],
  ['上下游意见不一致', '协调'],
  ['连续阴雨，工期受影响', '其他'],
])('%s → %s', (text, kind) => {
  expect(hasProblem(text)).toBe(true);
  expect(classifyProblem(text)).toBe(kind);
  expect(PROBLEM_KINDS).toContain(kind);
});

test.each([
  '无',
  '暂无',
  '—',
  '-',
  '/',
  '',
  ' ',
  '没有问题',
  '暂无明显困难',
  '目前无突出问题。',
  '无存在问题',
  '进展顺利',
  '无 ',
  'N/A',
  '０',
  '同上月',
])('%p tells of no problem', (text) => expect(hasProblem(text)).toBe(false));

test.each(['无资金来源', '没有专业人员', '无法确定用地'])('%s does tell of one', (text) =>
  expect(hasProblem(text)).toBe(true),
);

test.each([
  '正在推进',
  '有序开展',
  '按计划有序推进',
  '稳步推进中',
  '积极开展各项工作',
  '持续推进，进展顺利',
  '高度重视，抓好落实',
  '正在按要求组织实施',
])('%s is empty talk', (text) => expect(isEmptyTalk(text)).toBe(true));

test.each([
  '已完成',
  '完成60%',
  '正在编制方案',
  '暂缓',
  '已开工',
  '正在开展第三期培训',
  '已检查12家企业',
  '未启动',
  '',
  '无',
  '滞后',
  '正在征求住建部门意见',
])('%p is not', (text) => expect(isEmptyTalk(text)).toBe(false));

test.each(PROBLEM_WORDS.flatMap(({ kind, words }) => words.map((word) => [word, kind] as const)))(
  '%s alone is of %s',
  (word, kind) => expect(classifyProblem(word)).toBe(kind),
);

test.each([
  ['编制不足', '人员'],
  ['编制方案', '其他'],
  ['编制工作量大', '其他'],
  ['编制完成慢', '其他'],
  ['编制进度慢', '其他'],
  ['编制单位多', '其他'],
  ['编制实施规划', '其他'],
  ['编制可研报告', '其他'],
  ['编制年度计划', '其他'],
])('what is drawn up is no post: %s', (text, kind) => expect(classifyProblem(text)).toBe(kind));

test.each(FILLERS)('%s fills a sentence', (word) => expect(isEmptyTalk(`正在${word}推进工作`)).toBe(true));
