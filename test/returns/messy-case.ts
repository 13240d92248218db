import { toSerial } from '../../src/calendar/day';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { splitLedger } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { HostError } from '../../src/workbook/host';
import type { Sheet, Workbook } from '../../src/workbook/sheet';
import {
  type Row,
  item,
  area,
  sheet,
  ALL,
  ledgerSheet,
  book,
  SENT_OUT,
  NOW,
  own,
  range,
  SHORT,
} from './messy-ledger';

/*
 * A month of 20 sections and 127 items as it comes back, every file through the bytes of a real .xlsx. What ought to
 * become of it is written down in messy-case.test.ts; nothing here knows how returns are consolidated.
 */

/** Our own form of 办公室, filled in: the deadline of item 2 moved as well. */
function filledForm(): Workbook {
  const form = splitLedger(SENT_OUT, { month: '2026-06', asOf: '2026-06-01' }).forms.find(
    ({ unit }) => unit === '办公室',
  )!.workbook;
  const filled: Readonly<Record<number, Partial<Row>>> = {
    1: { 工作进展: '方案已印发', 完成率: 1, 状态: '已完成', 实际完成时间: toSerial('2026-06-20', false) },
    2: { 工作进展: '已完成31台', 完成时限: '10月底前' },
    3: { 工作进展: '清单已印发' },
  };
  const sheets = form.sheets.map((one): Sheet => {
    const heading = one.cells.findIndex((cells) =>
      cells.some((cell) => typeof cell === 'string' && cell.startsWith('工作进展')),
    );
    if (heading < 0 || one.layout.visibility !== 'visible') return one;
    const cells = one.cells.map((row) => [...row]);
    for (const [number, changes] of Object.entries(filled)) {
      const row = cells.findIndex(
        (line, index) => index > heading && line.includes(item(Number(number)).具体任务),
      );
      for (const [name, value] of Object.entries(changes)) {
        const column = cells[heading]!.findIndex(
          (cell) => typeof cell === 'string' && cell.replace(/\s/g, '').startsWith(name),
        );
        while (cells[row]!.length <= column) cells[row]!.push(null);
        cells[row]![column] = value;
      }
    }
    return { ...one, cells };
  });
  return { ...form, sheets };
}

/** The files that came back, by name, in no order. */
function sentBack(): Readonly<Record<string, Workbook | null>> {
  const coreMerges = [area(4, 1, 6, 1), area(7, 1, 10, 1)];
  return {
    // Our own form.
    '01-办公室-2026年6月报送表.xlsx': filledForm(),
    // Headings of its own, reordered, renumbered, a text improved, a deadline moved, columns dropped and added.
    '大气环境科6月报送.xlsx': book(
      '',
      sheet('Sheet1', [
        ['6月重点工作进展情况表'],
        [
          '编号',
          '任务名称',
          '牵头单位',
          '截止时间',
          '联系人',
          '进展情况',
          '完成比例',
          '存在困难',
          '下一步打算',
          '亮点做法',
        ],
        [
          1,
          '加快建设重型柴油车远程在线监控平台',
          '大气环境科',
          '2026年6月20日前',
          '',
          '平台已建成',
          '100%',
          '',
          '',
          '全省首个',
        ],
        [2, item(9).具体任务, '大气环境科', '1月底前', '', '已建立会商机制', '', '', '', ''],
        [3, item(8).具体任务, '大气环境科', '12月底前', '', '已编制演练脚本', '', '', '', ''],
        [4, item(13).具体任务, '大气环境科', '3月—10月', '', '同上', '30%', '', '', ''],
        [5, item(12).具体任务, '大气环境科', item(12).完成时限, '', '6月抽检52台', 0.6, '', '', ''],
        [6, item(10).具体任务, '大气环境科', item(10).完成时限, '', '', '', '', '', ''],
        [7, item(11).具体任务, '大气环境科', item(11).完成时限, '', '已登记2300台', '', '', '继续登记', ''],
      ]),
    ),
    // The whole ledger back, the others' rows filtered away; one row of another section changed by mistake.
    '水生态环境科.xlsx': book(
      '',
      ledgerSheet(
        {
          3: { 工作进展: '第3项已会签' },
          15: { 工作进展: '制度已印发', 状态: '已完成', 实际完成时间: toSerial('2026-06-17', false) },
          20: { 工作进展: '已完成排查' },
          40: { 工作进展: '误填的内容' },
        },
        {
          hiddenRows: ALL.filter((number) => number < 15 || number > 21).map((number) => number + 3),
          filter: area(3, 0, 130, 14),
        },
      ),
    ),
    // A cover sheet, two levels of headings, merged core tasks, notes below.
    '土壤科报送表.xlsx': book(
      '',
      sheet('封面', [['重点工作报送表'], ['土壤生态环境科'], ['二〇二六年六月']]),
      sheet(
        '报送',
        [
          ['2026年6月重点工作报送表'],
          ['填报单位：土壤生态环境科'],
          ['序号', '核心任务', '具体任务', '责任分工', '', '完成时限', '完成情况', '', '备注'],
          ['', '', '', '牵头科室', '配合单位', '', '工作进展', '完成率', ''],
          ...range(22, 28).map((number): Cell[] => {
            const said =
              number === 22
                ? ['已完成整治180个', 0.7]
                : number === 25
                  ? ['评估报告已报送', 1]
                  : [item(number).工作进展, 0.3];
            const core = number === 22 || number === 25 ? item(number).核心任务 : '';
            return [
              number,
              core,
              item(number).具体任务,
              '土壤生态环境科',
              '',
              item(number).完成时限,
              ...said,
              '',
            ];
          }),
          ['填报说明：请于25日前报送，没有进展的写明原因。'],
          ['审核人：', '', '', '填报日期：2026年6月24日'],
        ],
        {
          merges: [
            area(2, 3, 2, 4),
            area(2, 6, 2, 7),
            area(0, 0, 0, 8),
            ...[0, 1, 2, 5, 8].map((column) => area(2, column, 3, column)),
            ...coreMerges,
          ],
          formats: { 7: '0%' },
        },
      ),
    ),
    // Two versions with days in their names.
    '固体废物与化学品科0625.xlsx': book(
      '',
      sheet(
        '固废',
        own('报送表', SHORT, range(29, 35), {
          30: { 工作进展: '已复核8处' },
          31: { 工作进展: '已整治9条' },
          34: { 工作进展: '申报材料已提交' },
        }),
      ),
    ),
    '固体废物与化学品科0628.xlsx': book(
      '',
      sheet(
        '固废',
        own('报送表', SHORT, range(29, 35), {
          30: { 工作进展: '已复核10处' },
          31: { 工作进展: '已整治9条' },
          33: { 工作进展: '已排查3个园区' },
        }),
      ),
    ),
    // An older version and a last one, which leaves a cell blank.
    '自然生态科.xlsx': book(
      '',
      sheet(
        'Sheet1',
        own('报送表', SHORT, range(36, 42), {
          36: { 工作进展: '协议已草拟' },
          37: { 工作进展: '已通报6期' },
        }),
      ),
    ),
    '自然生态科最终版.xlsx': book(
      '',
      sheet(
        'Sheet1',
        own('报送表', SHORT, range(36, 42), {
          36: { 工作进展: '' },
          37: { 工作进展: '已通报6期' },
          38: { 工作进展: '试点方案已报省厅' },
        }),
      ),
    ),
    // Progress typed into 备注.
    '法规与宣教科.xlsx': book(
      '',
      sheet(
        '6月',
        own('报送表', ['序号', '具体任务', '牵头科室', '工作进展', '备注'], range(43, 49), {
          43: { 工作进展: '', 备注: '已完成评估' },
          44: { 工作进展: '已评估60家' },
          45: { 工作进展: '', 备注: '已延伸到8个乡镇' },
        }),
      ),
    ),
    // The form of the month before.
    '行政审批科5月.xlsx': book(
      '',
      sheet('5月', own('5月报送表', SHORT, range(50, 55), { 50: { 工作进展: '5月已完成12个村' } })),
    ),
    // Full-width digits, days in many notations.
    '财务科.xlsx': book(
      '',
      sheet(
        '财务',
        own(
          '2026年报送表',
          ['序号', '具体任务', '牵头科室', '工作进展', '完成率', '状态', '实际完成时间'],
          range(56, 61),
          {
            56: { 完成率: '６０％' },
            57: { 状态: '已完成', 实际完成时间: '2026.6.18' },
            58: { 实际完成时间: toSerial('2026-06-19', false) },
            59: { 工作进展: '已验收３个' },
          },
        ),
      ),
    ),
    // Several ledgers in one file.
    '人事科.xlsx': book(
      '',
      sheet('一', own('报送表（一）', SHORT, range(62, 64), { 62: { 工作进展: '方案已印发' } })),
      sheet('二', own('报送表（二）', SHORT, range(65, 67), { 66: { 工作进展: '培训已覆盖八成' } })),
    ),
    // 零报告: as a letter, and row by row.
    '机关党委6月零报告.xlsx': book(
      '',
      sheet('Sheet1', [['关于重点工作进展的报告'], ['局办公室：'], ['机关党委本月无进展。']]),
    ),
    '执法支队.xlsx': book(
      '',
      sheet(
        'Sheet1',
        own(
          '报送表',
          SHORT,
          range(74, 79),
          Object.fromEntries(
            range(74, 79).map((number) => [
              number,
              { 工作进展: number % 2 === 0 ? '同上' : '无变化', 完成率: '' },
            ]),
          ),
        ),
      ),
    ),
    // Reports on a row that it only helps with.
    '生态环境监测站.xlsx': book(
      '',
      sheet(
        '监测',
        own('报送表', SHORT, [8, ...range(80, 85)], {
          8: { 工作进展: '已提供预报数据', 完成率: '' },
          80: { 工作进展: '双盲考核已完成' },
        }),
      ),
    ),
    // Twins in two sections: one file names its section by its name alone, the other drops the numbers.
    '辐射科.xlsx': book(
      '',
      sheet('Sheet1', [
        ['报送表'],
        ['序号', '工作任务', '完成时限', '目前进展'],
        ...range(86, 91).map((number, index): Cell[] => [
          index + 1,
          item(number).具体任务,
          item(number).完成时限,
          number === 91 ? '已抽查12份' : item(number).工作进展,
        ]),
      ]),
    ),
    '环评科.xlsx': book(
      '',
      sheet(
        '环评',
        own('报送表', ['具体任务', '牵头科室', '工作进展'], range(92, 97), {
          92: { 工作进展: '已抽查30份' },
        }),
      ),
    ),
    '应急办.xlsx': null,
    '督察办通讯录.xlsx': book(
      '',
      sheet('通讯录', [
        ['科室', '岗位', '电话'],
        ['督察办', '联络员', '内线8117'],
        ['督察办', '负责人', '内线8118'],
      ]),
    ),
    // Rows left out, a row twice, a row that the ledger does not have.
    '科技与信息科.xlsx': book(
      '',
      sheet('科信', [
        ...own('报送表', ['序号', '具体任务', '牵头科室', '工作进展'], [110, 111, 112, 112, 113], {
          110: { 工作进展: '已检查' },
          111: { 工作进展: '预算已公开' },
          112: { 工作进展: '评价报告已报送' },
        }),
        [6, '开展数据治理专项行动', '科技与信息科', '已制定方案'],
      ]),
    ),
    // One merged cell of progress for two rows.
    '海洋生态科.xlsx': book(
      '',
      sheet(
        'Sheet1',
        own('报送表', SHORT, range(116, 121), {
          116: { 工作进展: '两项工作均已启动' },
          117: { 工作进展: '' },
          118: { 工作进展: '已评议' },
        }),
        { merges: [area(2, 4, 3, 4)] },
      ),
    ),
  };
}

/** Through the bytes of a file, as the command line and the pane open it. */
async function opened(name: string, workbook: Workbook | null): Promise<ReturnFile> {
  try {
    return {
      name,
      workbook: await openXlsx(
        workbook ? writeXlsx(workbook) : new TextEncoder().encode('不是表格'),
        name,
      ).read(),
    };
  } catch (error) {
    if (error instanceof HostError) return { name, workbook: null, refusal: error.message };
    throw error;
  }
}

/** The ledger as it stands, and what came back. */
export async function messyMonth(): Promise<{
  readonly master: Workbook;
  readonly files: readonly ReturnFile[];
}> {
  const master = await openXlsx(writeXlsx(NOW), NOW.name).read();
  return {
    master,
    files: await Promise.all(Object.entries(sentBack()).map(([name, workbook]) => opened(name, workbook))),
  };
}
