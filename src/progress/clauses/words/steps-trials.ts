import type { Cue } from './word';

/** What comes first of several: a trial, a first look, an acceptance of a part. */
export const TRIAL_STEPS: readonly Cue[] = [
  {
    sense: 'step',
    words: ['测试', '试运行', '试运营', '试生产', '联调', '试车', '点火'],
    examples: [
      ['已完成~', 'in_progress'],
      ['联动试车成功', 'in_progress'],
    ],
  },
  {
    sense: 'step',
    words: [
      '(?:竣工|交工|完工)?(?:初步验收|初验|预验收)',
      '(?:五方|专项|分户|单项|单位工程|基槽|主体|隐蔽|分部|分项|中间)验收',
    ],
    examples: [
      ['已完成竣工初步验收', 'in_progress'],
      ['已完成初验', 'in_progress'],
      ['已通过初验', 'in_progress'],
      ['已完成竣工预验收', 'in_progress'],
      ['五方验收已完成', 'in_progress'],
      ['已通过竣工验收', 'done'],
    ],
  },
  {
    sense: 'step',
    words: [
      '试(?:通[水车电气]|供[水暖电]|开[放园馆])',
      '试行',
      '试用',
      '试种',
      '试营业',
      '试放',
      '试播',
      '单机调试',
      '联动调试',
      '联合调试',
    ],
    notAfter: '印发|发布|出台|公布|通过|颁布|实施|\\(|由',
    notBefore: '期?满|期?结束|稿|合格',
    examples: [
      ['已~', 'in_progress'],
      ['总干渠建成试通水', 'in_progress'],
      ['办法已印发试行', 'done'],
      ['试用期满，已转正', 'done'],
    ],
  },
  {
    sense: 'step',
    words: ['试点'],
    notBefore: '[^,]{0,4}(?:通过|验收)',
    examples: [
      ['已完成~', 'in_progress'],
      ['管养体制改革试点通过验收', 'done'],
    ],
  },
  {
    sense: 'step',
    words: ['摸底', '摸排'],
    notBefore: '整[改治]|治理|化解|处置|[^,]{0,6}(?:问题|隐患)',
    examples: [
      ['已完成~', 'in_progress'],
      ['户厕问题摸排整改全部销号', 'done'],
    ],
  },
  {
    sense: 'step',
    words: [
      '初[评筛赛选测核]',
      '预[审评选赛筛检]',
      '海选',
      '自评',
      '复赛',
      '复审',
      '预评估',
      '预公告',
      '预公示',
      '批前公示',
    ],
    notAfter: '绩效',
    notBefore: '[、和及与][终复决]',
    examples: [
      ['~已完成', 'in_progress'],
      ['绩效自评已全部完成', 'done'],
      ['已初评', 'in_progress'],
      ['预审已完成', 'in_progress'],
      ['初赛已结束，决赛11月举行', 'in_progress'],
      ['初评、终评均已完成', 'done'],
    ],
  },
  {
    sense: 'step',
    words: ['中期(?:检查|评估|考核|验收|汇报|自查)', '一审', '[一二三四五六七八九]稿'],
    notAfter: '规划|纲要|计划',
    notBefore: '[、和及与]',
    examples: [
      ['中期评估已完成', 'in_progress'],
      ['规划中期评估完成', 'done'],
      ['已通过中期考核', 'in_progress'],
      ['一审已判决', 'in_progress'],
      ['预案已改三稿', 'in_progress'],
    ],
  },
];
