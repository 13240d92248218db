import fc from 'fast-check';
import type { Field } from '../../src/kinds/field';
import { KEY_WORK } from '../../src/kinds/kind';
import { contentOf, NO_CONTENT } from '../../src/ledger/content';
import { differsByOne, fieldOfHeading, fieldsOfHeadings } from '../../src/ledger/headings/headings';
import { COUNTED, headingAccuracy, headingCorpus } from './accuracy';

const kind = KEY_WORK;
const real = headingCorpus('headers.jsonl');
const fresh = headingCorpus('fresh-headers.jsonl');

describe('corpora', () => {
  test('headings of real tables', () => {
    const { right, total } = headingAccuracy(real);
    expect(right / total).toBeGreaterThanOrEqual(0.975);
  });

  test('headings written without a look at the rules', () => {
    const { right, total } = headingAccuracy(fresh);
    expect(right / total).toBeGreaterThanOrEqual(0.99);
  });
});

test('of two columns of progress the one that holds states is the state', () => {
  const cells = (texts: readonly string[]) =>
    contentOf(texts.map((text) => ({ text, number: null, isPercent: false, day: null })));
  const contents = [
    undefined,
    cells(['已完成第1批，正在组织第2批', '正在开展现场排查整治工作']),
    cells(['正在推进', '已完成']),
  ];
  expect(fieldsOfHeadings(['工作任务', '目前进展', '完成情况'], kind, contents)).toEqual([
    'core_task',
    'progress',
    'status',
  ]);
  expect(fieldsOfHeadings(['工作任务', '目前进展', '完成情况'], kind)).toEqual([
    'core_task',
    'progress',
    'progress',
  ]);
});

test('of headings by somebody who had not seen the rules all but one are read as meant', () => {
  const { misses } = headingAccuracy(headingCorpus('stranger-2.headers.jsonl'));
  expect(misses.map(({ heading }) => heading)).toEqual(['整改进度']);
});

describe('a heading changes its meaning with its neighbours only', () => {
  const rows: readonly (readonly [string, readonly string[], Field])[] = [
    ['责任单位', ['工作任务', '责任单位', '完成时限'], 'lead_unit'],
    ['责任单位', ['工作任务', '牵头单位', '责任单位', '完成时限'], 'co_units'],
    ['责任单位', ['工作任务', '主要责任单位', '责任单位'], 'co_units'],
    ['承办单位', ['工作任务', '承办单位', '完成时限'], 'lead_unit'],
    ['承办单位', ['工作任务', '主办单位', '承办单位'], 'co_units'],
    ['完成时间', ['工作任务', '责任单位', '完成时间'], 'deadline'],
    ['完成时间', ['工作任务', '责任单位', '完成时限', '完成时间'], 'completed_on'],
    ['预计完成时间', ['工作任务', '责任单位', '预计完成时间'], 'deadline'],
    ['预计完成时间', ['工作任务', '完成时限', '预计完成时间'], 'milestone'],
    ['时间节点', ['工作任务', '责任单位', '时间节点'], 'deadline'],
    ['时间节点', ['工作任务', '责任单位', '时间节点', '完成时限'], 'milestone'],
    ['目标任务', ['序号', '目标任务', '责任单位'], 'core_task'],
    ['目标任务', ['序号', '重点工作', '目标任务', '责任单位'], 'target'],
    ['措施', ['措施', '责任单位', '完成时限'], 'core_task'],
    ['措施', ['工作任务', '措施', '责任单位', '完成时限'], 'sub_task'],
    ['整改措施', ['存在问题', '整改措施', '责任单位', '整改时限'], 'next_step'],
    ['时间', ['时间', '内容', '办理情况'], 'received_on'],
    ['时间', ['工作', '部门', '时间'], 'deadline'],
  ];
  test.each(rows)('%s in %j', (heading, neighbours, wanted) => {
    expect(fieldOfHeading(heading, kind, neighbours)).toBe(wanted);
  });

  test('a heading alone', () => {
    expect(fieldOfHeading('完成时限', kind)).toBe('deadline');
    expect(fieldOfHeading('规格型号', kind)).toBe('other');
  });
});

describe('what stands below settles what words leave open', () => {
  const content = { ...NO_CONTENT, filled: 5, distinct: 5 };
  test.each([
    ['进度', { ...content, percents: 5 }, 'percent'],
    ['进度', { ...content, long: 5 }, 'progress'],
    ['单位', { ...content, units: 5 }, 'lead_unit'],
    ['单位', { ...content, measures: 5 }, 'unit_of_measure'],
    ['责任人', { ...content, units: 5 }, 'lead_unit'],
    ['责任人', { ...content, names: 5 }, 'owner_person'],
    ['要紧的日子', { ...content, days: 5 }, 'deadline'],
  ] as const)('%s over %j', (heading, below, wanted) => {
    expect(fieldsOfHeadings(['工作任务', heading], kind, [undefined, below])[1]).toBe(wanted);
  });
});

test('目前进度 beside a status is the share, unless 完成比例 stands there or reports are written in it', () => {
  const fields = (...headings: string[]) => fieldsOfHeadings(['工作任务', ...headings], kind)[1];
  expect(fields('目前进度', '是否完成')).toBe('percent');
  expect(fields('目前进度', '完成比例', '是否完成')).toBe('progress');
});

describe('laws', () => {
  const rowOf = fc.constantFrom(
    ...[...real, ...fresh].filter((row) => row.header.every((text) => !text.includes('/'))),
  );
  const full = (text: string): string =>
    text.replace(/[0-9A-Za-z()%#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  test('blanks, line breaks and width inside a heading change nothing', () => {
    fc.assert(
      fc.property(
        rowOf,
        fc.constantFrom(' ', '\n', '\u3000', '\u00a0', '\u200b'),
        fc.nat(20),
        (row, blank, at) => {
          const plain = fieldsOfHeadings(row.header, kind);
          const spread = row.header.map((text) => {
            const place = Math.min(at, text.length);
            return full(text.slice(0, place) + blank + text.slice(place));
          });
          expect(fieldsOfHeadings(spread, kind)).toEqual(plain);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('decoration changes nothing: a star for what must be filled, a colon at the end, a remark in brackets', () => {
    fc.assert(
      fc.property(
        rowOf,
        fc.constantFrom('*', '★', '※', '①', '三、', 'B.', ''),
        fc.constantFrom(
          '：',
          '*',
          '（必填）',
          '(据实填写)',
          '▼',
          ' ↑',
          '\n（由牵头单位填写，不超过100字）',
          '\n注：如实填写',
          '',
        ),
        (row, before, after) => {
          const decorated = row.header.map((text) => (/[（(]/.test(text) ? text : before + text + after));
          expect(fieldsOfHeadings(decorated, kind)).toEqual(fieldsOfHeadings(row.header, kind));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the order of columns changes no meaning that words settle', () => {
    const firm = new Set<Field>(['seq', 'leader', 'percent', 'start', 'problem']);
    fc.assert(
      fc.property(rowOf, fc.infiniteStream(fc.nat()), (row, seeds) => {
        const order = row.header
          .map((_, index) => ({ index, key: seeds.next().value! }))
          .sort((a, b) => a.key - b.key);
        const plain = fieldsOfHeadings(row.header, kind);
        const shuffled = fieldsOfHeadings(
          order.map(({ index }) => row.header[index]!),
          kind,
        );
        order.forEach(({ index }, place) => {
          // 编号 beside 序号, 说明 after 是否: which of two alike comes first is a matter of order.
          if (firm.has(plain[index]!) && !/编号|代码|号$|说明/.test(row.header[index]!))
            expect(shuffled[place]).toBe(plain[index]);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a row of headings never has a number of meanings other than its own', () => {
    for (const row of [...real, ...fresh])
      expect(fieldsOfHeadings(row.header, kind)).toHaveLength(row.header.length);
  });
});

test('one mistyped character', () => {
  expect(differsByOne('完成时现', '完成时限')).toBe(true);
  expect(differsByOne('完成时限', '完成时限')).toBe(false);
  expect(differsByOne('完成限时', '完成时限')).toBe(false);
  expect(differsByOne('水环境科', '水生态环境科')).toBe(false);
  expect(differsByOne('办公室', '局办公室')).toBe(true);
  expect(fieldOfHeading('完成时现', kind)).toBe('deadline');
  expect(COUNTED.has('deadline')).toBe(true);
});

describe('in a sure ledger a heading without a known word means what stands below it', () => {
  const row = ['工作任务', '责任单位', '完成时限', '某某栏'];
  const last = (content: Partial<typeof NO_CONTENT>, headings = row) =>
    fieldsOfHeadings(headings, kind, [
      ...headings.slice(1).map(() => ({ ...NO_CONTENT, filled: 6, distinct: 6, texts: 6, told: 6 })),
      { ...NO_CONTENT, filled: 6, distinct: 6, ...content },
    ]).at(-1);

  test('reports and states', () => {
    expect(last({ texts: 6, told: 4 })).toBe('progress');
    expect(last({ standings: 6, distinct: 2 })).toBe('status');
  });
  test('days, where not every row has one yet', () => {
    expect(last({ filled: 3, distinct: 3, days: 3 })).toBe('completed_on');
    expect(last({ days: 6 })).toBe('other');
  });
  test('words that tell of nothing done, or the same few again and again', () => {
    expect(last({ texts: 6, told: 0 })).toBe('other');
    expect(last({ texts: 6, told: 6, distinct: 2 })).toBe('other');
  });
  test('somebody by what he is, over names', () => {
    const people = ['工作任务', '责任单位', '完成时限', '楼栋长'];
    expect(last({ names: 6 }, people)).toBe('owner_person');
    expect(last({ texts: 6 }, people)).toBe('other');
    expect(last({ names: 6 }, ['工作任务', '责任单位', '责任人', '楼栋长'])).toBe('other');
  });
  test('what is to be done, right of tasks that come again and again', () => {
    const broken = (distinct: number) =>
      fieldsOfHeadings(['重点任务', '某某环节', '责任单位', '完成时限'], kind, [
        { ...NO_CONTENT, filled: 6, distinct, texts: 6, acts: 6 },
        { ...NO_CONTENT, filled: 6, distinct: 6, texts: 6, acts: 6 },
        undefined,
        undefined,
      ])[1];
    expect(broken(2)).toBe('sub_task');
    expect(broken(6)).toBe('other');
  });
  test('never what another column is about, nor where too little else is known', () => {
    expect(last({ texts: 6, told: 6 }, ['工作任务', '责任单位', '工作进展', '某某栏'])).toBe('other');
    expect(last({ texts: 6, told: 6 }, ['工作任务', '责任单位', '某某栏'])).toBe('other');
  });
});

describe('what stands below a heading settles what its words leave open', () => {
  const cells = (texts: readonly string[]) =>
    contentOf(texts.map((text) => ({ text, number: null, isPercent: false, day: null })));
  /** The table by its headings, with the cells of the last column. */
  const last = (headings: string, texts: readonly string[], before?: readonly string[]) => {
    const names = headings.split('|');
    const contents = names.map((_, at) =>
      at === names.length - 1 ? cells(texts) : at === names.length - 2 && before ? cells(before) : undefined,
    );
    return fieldsOfHeadings(names, kind, contents).at(-1);
  };

  test('how far a thing is, in the words of a trade', () => {
    expect(last('事件|责任人|处置进度', ['调解中', '已调解', '待化解'])).toBe('status');
    expect(last('事件|责任人|处置进度', ['60%', '100%', '20%'])).toBe('percent');
    expect(last('事件|责任人|处置进度', ['已到现场调解2次', '双方已签协议', '约定下周再谈'])).toBe(
      'progress',
    );
  });
  test('a day that is filled in when the work is done', () => {
    const states = ['已完成', '已完成', '处理中', '处理中'];
    expect(last('投诉内容|责任部门|状态|处理完成日期', ['2020-05-07', '2020-05-12'], states)).toBe(
      'completed_on',
    );
    expect(
      last('投诉内容|责任部门|状态|处理完成日期', ['2020-05-07', '2020-05-12'], ['已完成', '处理中']),
    ).toBe('deadline');
  });
  test('counts with their shares are no tasks', () => {
    expect(last('责任单位|已整改问题及占比', ['12（85.7%）', '21（100%）', '6（75%）'])).not.toBe(
      'core_task',
    );
  });
  test('a plan names stretches of time, what came in bears a day', () => {
    const first = (texts: readonly string[]) =>
      fieldsOfHeadings(['时间', '工作内容', '牵头处室'], kind, [cells(texts), undefined, undefined])[0];
    expect(first(['9月上旬', '10月', '11月中旬'])).toBe('deadline');
    expect(first(['2026-03-02', '2026-03-04', '2026-04-02'])).toBe('received_on');
  });
  test('who was inspected puts it right, where no other section is named', () => {
    expect(fieldsOfHeadings(['检查日期', '受检科室', '存在问题', '整改时限'], kind)[1]).toBe('lead_unit');
    expect(fieldsOfHeadings(['检查日期', '受检科室', '存在问题', '责任单位', '整改时限'], kind)[1]).not.toBe(
      'lead_unit',
    );
  });
  test('to the minute is told what happened, on the hour what is planned', () => {
    const stamps = ['2021-03-24 10:50:23', '2021-03-05 09:12:00', '2021-03-30 16:20:00'];
    expect(last('收到时间|主要诉求|处理意见|处理时间', stamps)).toBe('completed_on');
    expect(last('收到时间|主要诉求|处理意见|处理时间', ['2021-03-24 18:00', '2021-04-05 12:00'])).toBe(
      'deadline',
    );
    expect(last('工作任务|责任单位|完成时限', stamps)).toBe('deadline');
  });
  test('what 是否 asks is a state where states answer it', () => {
    expect(last('主要诉求|责任单位|是否了断', ['已了断', '未了断', '未了断'])).toBe('status');
    expect(last('主要诉求|责任单位|是否涉密', ['是', '否', '否'])).toBe('other');
  });
  test('what narrows a heading down stands behind a dash; 1-6月 is one time', () => {
    const units = ['整改问题', '整改责任单位-建设', '整改责任单位—施工', '1-6月进展'];
    expect(fieldsOfHeadings(units, kind)).toEqual(['core_task', 'lead_unit', 'co_units', 'progress']);
  });
  test('what already has a name is named again', () => {
    const headings = ['督办事项', '督办落实情况内容', '办理状态名字', '承办人员姓名', '主要风险内容'];
    const fields = ['core_task', 'progress', 'status', 'owner_person', 'problem'];
    expect(fieldsOfHeadings(headings, kind)).toEqual(fields);
  });
  test('a share of something is the row’s own where no other is, and its cells are figures', () => {
    expect(last('工作任务|责任单位|资金到位率', ['60%', '100%', '20%'])).toBe('percent');
    expect(last('工作任务|责任单位|完成率|资金到位率', ['60%', '100%', '20%'])).toBe('other');
    expect(last('工作任务|责任单位|资金到位率', ['较高', '一般', '较低'])).toBe('other');
  });
  test('what a word of an end leaves open is a limit over days only', () => {
    expect(last('工作任务|责任单位|整改之期', ['6月底', '9月底', '年底前'])).toBe('deadline');
    expect(last('工作任务|责任单位|完成时限|完成印记', ['已完成', '未完成', '未完成'])).toBe('status');
  });
  test('no day on which something was done is written 6月底前', () => {
    expect(last('工作任务|责任单位|达标时间', ['6月底前', '9月30日前', '年底前'])).toBe('deadline');
    expect(last('工作任务|责任单位|达标时间', ['2025-06-30', '', '2025-09-30'])).toBe('completed_on');
  });
  test('how long a thing takes says when, where nothing else does and it is told in days', () => {
    expect(last('工作任务|责任单位|工期', ['3月-10月', '4月-12月', '5月-9月'])).toBe('deadline');
    expect(last('工作任务|责任单位|工期', ['90', '120', '60'])).toBe('other');
  });
  test('results and explanations report where nothing else does, over what was done', () => {
    const done = ['已建成3个站点', '已签约2家', '正在办理手续，已完成初审'];
    expect(last('工作任务|责任单位|阶段性成果', done)).toBe('progress');
    expect(last('工作任务|责任单位|情况说明', done)).toBe('progress');
    expect(last('工作任务|责任单位|工作进展|阶段性成果', done)).toBe('evidence');
    expect(last('工作任务|责任单位|完成时限|成果形式', ['报告1份', '制度文件', '清单'])).toBe('evidence');
  });
  test('a plan right of what was done is what comes next', () => {
    expect(fieldsOfHeadings(['任务', '上半年进展', '存在问题', '下半年计划'], kind)[3]).toBe('next_step');
    expect(fieldsOfHeadings(['任务', '上半年计划', '下半年计划', '完成情况'], kind)[2]).toBe('milestone');
  });
  test('measures and what came of them are a report', () => {
    expect(fieldsOfHeadings(['任务', '责任单位', '主要做法及成效'], kind)[2]).toBe('progress');
    expect(fieldsOfHeadings(['任务', '责任单位', '存在问题及措施'], kind)[2]).toBe('problem');
  });
  test('a number in the first column that counts what was handed out is the row’s', () => {
    const first = (headings: string) => fieldsOfHeadings(headings.split('|'), kind).slice(0, 2);
    expect(first('督办编号|隐患编号|隐患内容|责任单位')).toEqual(['seq', 'other']);
    expect(first('表单编号|工单编号|工单标题|责任单位')).toEqual(['other', 'seq']);
  });
  test('how a thing was handled is a report', () => {
    const row = ['隐患标题', '责任单位', '整改期限', '处置经过'];
    expect(fieldsOfHeadings(row, kind)[3]).toBe('progress');
  });
  test('plans of a row of periods stay plans', () => {
    const row = ['任务', '一季度/计划', '一季度/实绩', '二季度/计划', '二季度/实绩'];
    const fields = ['core_task', 'milestone', 'progress', 'milestone', 'progress'];
    expect(fieldsOfHeadings(row, kind)).toEqual(fields);
  });
  test('by what a task will be known is no state of it', () => {
    const marks = (texts: readonly string[]) => last('任务|责任单位|完成时限|完成标志', texts);
    expect(marks(['分析报告', '演练2次', '制度文件'])).toBe('target');
    expect(marks(['已完成', '未完成', '未完成'])).toBe('status');
  });
  test('进度 in words is a report, whatever share stands beside it', () => {
    const told = ['路基完成', '管网铺设7公里', '未动工'];
    expect(last('任务|责任单位|支付进度（%）|目标实现情况|施工进度', told)).toBe('progress');
  });
  test('of several things in one heading no column takes one that its cells do not tell', () => {
    const told = ['进展情况：装修完成80%。下步打算：增加人员', '进展情况：已公布政策。下步打算：入户宣传'];
    const beside = (texts: readonly string[]) =>
      last('工作任务|责任单位|目标完成情况|进展情况、存在问题及下步打算', told, texts);
    expect(beside(['顺利推进', '顺利推进', '稳步推进'])).toBe('progress');
    expect(beside(['已完成主体工程，正在装修', '已组织3次教研，互派教师12名'])).not.toBe('progress');
    const row = ['分项名称', '工作内容及进展情况', '下阶段工作计划'];
    expect(fieldsOfHeadings(row, kind)).toEqual(['core_task', 'progress', 'next_step']);
  });
  test('what was last done is past, what is due again is a limit over days', () => {
    const days = ['2024-03-15', '2024-03-17', '2024-03-18'];
    expect(last('稳控事由|包保民警|稳控现状|最近见面|下次见面', days, days)).toBe('deadline');
    expect(last('稳控事由|包保民警|稳控现状|上次见面', days)).toBe('feedback_date');
    expect(last('稳控事由|包保民警|稳控现状|下次见面', ['社区', '家中', '单位'])).not.toBe('deadline');
  });
  test('what is demanded, told in the cells of where it comes from, is the task where nothing else is', () => {
    const asked = ['局长办公会：梳理权责清单', '区领导批示：回复网民留言', '自定：建立动态更新机制'];
    const read = fieldsOfHeadings(['类别', '任务来源及要求', '承接人', '交账时间'], kind, [
      undefined,
      cells(asked),
      undefined,
      undefined,
    ]);
    expect(read[1]).toBe('core_task');
    expect(fieldsOfHeadings(['任务来源及要求', '工作任务', '承接人'], kind)[0]).toBe('source');
  });
  test('a part that is worked on by itself is the item, another one in every row', () => {
    const read = (parts: readonly string[]) =>
      fieldsOfHeadings(['阶段', '工作板块', '计划完成时间', '状态'], kind, [
        undefined,
        cells(parts),
        undefined,
        undefined,
      ])[1];
    expect(read(['群众来信登记页面', '办件转交和催办', '统计和导出'])).toBe('core_task');
    expect(read(['群众来信登记页面', '群众来信登记页面', '统计和导出', '统计和导出'])).toBe('kind');
    expect(fieldsOfHeadings(['工作板块', '工作任务', '完成时限', '状态'], kind)[0]).toBe('kind');
  });
  test('how far the plan of a year is to get is a goal', () => {
    const row = ['项目名称', '2026年计划/形象进度', '1-6月/形象进度', '责任单位'];
    expect(fieldsOfHeadings(row, kind).slice(1, 3)).toEqual(['target', 'progress']);
  });
  test('what is thought of the progress is no satisfaction', () => {
    expect(fieldsOfHeadings(['任务', '责任单位', '落实情况', '推进情况评判'], kind)[3]).toBe('status');
    expect(fieldsOfHeadings(['任务', '责任单位', '落实情况', '办理情况评价'], kind)[3]).toBe('satisfaction');
  });
  test('when it was last brought up to date is no last day', () => {
    const row = ['任务', '责任人', '计划完成时间', '最后修改时间'];
    expect(fieldsOfHeadings(row, kind).slice(2)).toEqual(['deadline', 'feedback_date']);
    expect(fieldsOfHeadings(['任务', '责任人', '最后完成时间'], kind)[2]).toBe('deadline');
  });
  test('a limit that is in force is a limit, and how long a thing holds is none', () => {
    expect(fieldsOfHeadings(['问题', '责任单位', '有效办理时限'], kind)[2]).toBe('deadline');
    expect(fieldsOfHeadings(['任务', '责任单位', '证书有效期限'], kind)[2]).toBe('other');
  });
  test('a day left of the report of the same act, not in every row yet, is the day on which it ended', () => {
    const day = (headings: string, days: readonly string[]) =>
      fieldsOfHeadings(headings.split('|'), kind, [
        undefined,
        undefined,
        cells(days),
        cells(['已更换灯管', '正在联系业主', '已劝离']),
      ])[2];
    const some = ['2026-03-02', '2026-03-04'];
    expect(day('诉求内容|责任单位|处置完成时间|处置完成情况', some)).toBe('completed_on');
    expect(day('诉求内容|责任单位|处置完成时间|处置完成情况', [...some, '2026-03-09'])).toBe('deadline');
    expect(day('诉求内容|责任单位|完成时间|完成情况', some)).toBe('deadline');
  });
  test('states told in one word each, whatever a column is called', () => {
    const row = '报表名称|牵头单位|截止时间|资料上交';
    expect(last(row, ['超期', '完结', '正常'])).toBe('status');
  });
  test('other matters are no tasks', () => {
    expect(fieldsOfHeadings(['任务', '责任单位', '注意事项'], kind)[2]).toBe('remark');
  });
  test('two names run together are two', () => {
    expect(fieldsOfHeadings(['事项', '责任单位\n责任人', '时限'], kind)[1]).toBe('lead_unit');
  });
  test('of several planned days the last one is the end', () => {
    const row = ['采购项目', '计划发公告时间', '计划签约时间', '责任人'];
    expect(fieldsOfHeadings(row, kind).slice(1, 3)).toEqual(['milestone', 'deadline']);
  });
  test('a remark that names sections says who answers, where nobody else does', () => {
    const sections = cells(['水利局', '教育局', '住建局']);
    const read = (headings: string) =>
      fieldsOfHeadings(headings.split('|'), kind, [undefined, undefined, sections])[2];
    expect(read('考核指标|完成比例|备注')).toBe('lead_unit');
    expect(read('考核指标|责任单位|备注')).toBe('remark');
  });
  test('how often something is checked is no limit', () => {
    const read = (days: readonly string[]) =>
      fieldsOfHeadings(['检查项目', '责任人', '检查周期'], kind, [undefined, undefined, cells(days)])[2];
    expect(read(['每月', '每季', '每年'])).toBe('other');
    expect(read(['3月-5月', '6月-8月', '9月-10月'])).toBe('deadline');
  });
  test('what a thing is in, is no state of work', () => {
    const read = (states: readonly string[]) =>
      fieldsOfHeadings(['任务名称', '执行频率', '状态'], kind, [undefined, undefined, cells(states)])[2];
    expect(read(['启用', '停用', '启用'])).toBe('other');
    expect(read(['已完成', '未开始', '进行中'])).toBe('status');
  });
  test('a landmark or what is to be handed over is the item where no column is one', () => {
    const read = (headings: string, names: readonly string[]) =>
      fieldsOfHeadings(headings.split('|'), kind, [cells(names)])[0];
    const names = ['需求评审通过', '系统联调完成', '正式上线运行'];
    expect(read('里程碑|计划日期|责任方', names)).toBe('core_task');
    expect(read('交付物|责任人|状态', names)).toBe('core_task');
    expect(read('交付物|工作任务|责任人|状态', names)).toBe('evidence');
    expect(read('里程碑|工作任务|计划日期|责任方', names)).toBe('milestone');
    expect(read('里程碑|计划日期|责任方', ['3月开工，6月封顶', '4月开工，9月封顶'])).toBe('milestone');
  });
  test('how it was before is the trouble, and no report', () => {
    const row = ['整治内容', '整治前情况', '责任单位', '整治后情况'];
    expect(fieldsOfHeadings(row, kind).slice(1)).toEqual(['problem', 'lead_unit', 'progress']);
  });
  test('who has what to say of a paper answers for nothing', () => {
    const read = (said: readonly string[]) =>
      fieldsOfHeadings(['审批事项', '分管领导'], kind, [undefined, cells(said)])[1];
    expect(read(['审批', '审核', '审批'])).toBe('other');
    expect(read(['张某', '李某', '王某'])).toBe('leader');
  });
  test('the trouble that was found in an item is no second item', () => {
    expect(fieldsOfHeadings(['督导事项', '发现问题及建议', '整改时限'], kind)[1]).toBe('problem');
    expect(fieldsOfHeadings(['发现问题', '整改措施', '整改时限'], kind)[0]).toBe('core_task');
  });
  test('what is only guessed to be a section holds no work', () => {
    const read = (texts: readonly string[]) =>
      fieldsOfHeadings(['责任处所', '履行时限', '落实情况'], kind, [cells(texts), undefined, undefined])[0];
    expect(read(['落实安全生产责任制', '开展消防演练活动'])).toBe('core_task');
    expect(read(['安监科', '保卫科'])).toBe('lead_unit');
  });
});
