import { dayInChinese, type Day } from '../calendar/day';
import { RETURN_TEXTS } from './merge/texts';
import type { StageVerdict, TargetVerdict } from '../tasks';

/** Every sentence and name the pane shows, in one place. The names of the contract are marked. */
export const TEXTS = {
  product: '重点工作台账助手',

  // Start view (contract)
  undo: '撤销',
  asOf: '截至日期',
  asOfHint: '写成2026-06-30这样',
  dayWrong: '请写成2026-07-03这样的日期。',
  noSuchDay: (year: number, month: number, date: number): string => `${year}年${month}月没有${date}日。`,
  noSuchMonth: (month: number): string => `没有${month}月。`,
  pickDay: '选择日期',
  monthBefore: '上个月',
  monthAfter: '下个月',
  monthOf: (year: number, month: number): string => `${year}年${month}月`,
  weekdays: '一二三四五六日',
  settings: '设置',
  cancel: '取消',
  close: '关闭',
  manual: '使用手册',
  helpOn: (name: string): string => `帮助：${name}`,

  // Tabs and regions (contract: 事项清单, 判定依据, 问题提示, 预览)
  overview: '概况',
  items: '事项清单',
  supervision: '督办',
  findings: '问题提示',
  why: '为什么',
  basis: '判定依据',
  preview: '预览',
  commands: '办理',

  // Status line
  reading: '正在读取工作簿…',
  readAlready: (total: number, late: number, asOf: Day): string =>
    late > 0
      ? `截至${dayInChinese(asOf)}，共${total}项，逾期${late}项。`
      : `截至${dayInChinese(asOf)}，共${total}项，没有逾期。`,
  readNothing: '没有找到台账。',
  canUndo: (title: string): string => `可以撤销：${title}。`,
  ofSheet: (sheet: string, total: number, late: number): string => `“${sheet}”${total}项，逾期${late}项`,
  ofSheets: (count: number): string => `共${count}张台账，可在概况里分开看。`,
  oldLedger: (year: number): string => `台账是${year}年的，请核对截至日期。`,
  preparing: (title: string): string => `正在准备“${title}”的预览…`,
  prepared: (title: string): string => `“${title}”的预览已做好，请核对后写入。`,
  recounting: '正在按您的选择重新计算…',
  chosen: (cells: number, rows: number, pending: number): string =>
    `已选${cells}处${rows > 0 ? `，追加${rows}项` : ''}，待定夺${pending}处。`,
  noneChosen: (pending: number): string =>
    `没有选中要写入的内容${pending > 0 ? `，待定夺${pending}处` : ''}。`,
  leftUndecided: (pending: number, fresh: number): string => {
    const left = [
      pending > 0 ? `${pending}处没有定夺` : '',
      fresh > 0 ? `${fresh}项新增没有追加` : '',
    ].filter((part) => part !== '');
    return left.length > 0 ? `还有${left.join('、')}，这次没有写入。` : '';
  },
  consulted: '文稿已生成。',
  writing: '正在写入工作簿…',
  undoing: '正在撤销…',
  written: (title: string, cells: number, sheets: readonly string[] = []): string =>
    [
      `已写入：${title}`,
      cells > 0 ? `改动${cells}格` : '',
      sheets.length > 0 ? `新增工作表“${sheets.join('”“')}”` : '',
    ]
      .filter((part) => part !== '')
      .join('，') + '。',
  undone: (title: string): string => `已撤销：${title}。`,
  comesNext: (commands: readonly string[]): string => `接下来：${commands.join('、')}`,
  nextStep: '下一步',
  skipStep: '跳过',
  goToBriefing: '转到简报',
  goToReport: '转到报告',
  sameAlready: '内容没有变化，没有写入。',
  notNow: (cell: string): string => `正在办理别的事项，${cell}没有修改。请先写入、放弃或等它办完，再按回车。`,
  nothingToUndo: '没有可以撤销的内容。',
  abandoned: '已放弃，这次没有写入。',
  cancelled: '已取消，这次没有写入。',
  notDone: '没有办成，原因见提示。',
  stopping: '正在停止…',
  partlyWritten: '没有写完，原因见提示。',
  partlyUndone: '没有撤销完，原因见提示。',
  unexpected: (detail: string): string =>
    `没有办成，工具内部出错（${detail}）。请重试；仍不行时请把这句话转告维护人员。`,
  asOfWrong: (why: string): string => `截至日期还不对：${why}`,

  // Changed workbook
  changed: '表格有改动，下面显示的是改动前的情况。',
  otherDay: (asOf: Day): string => `下面显示的还是截至${dayInChinese(asOf)}的情况。`,
  refresh: '重新读取',

  // Overview
  total: '事项总数',
  doneRate: '办结率',
  onTimeRate: '按时办结率',
  share: (numerator: number, denominator: number): string =>
    denominator === 0 ? '没有到期事项' : `${numerator}/${denominator}`,
  percent: (numerator: number, denominator: number): string =>
    denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)}%`,
  byUnit: '各科室进展',
  count: (count: number): string => `${count}项`,
  showItems: '，查看清单',
  unitLate: (late: number): string => (late > 0 ? `逾期${late}` : ''),
  whichLedger: '台账',
  allLedgers: '全部台账',
  allUnits: (count: number): string => `显示全部${count}个科室`,
  fewerUnits: '收起',
  rules: '判定规则',
  rulesChange: '修改规则',

  // What was recognised
  recognised: '识别结果',
  recognisedLine: (sheet: string, entries: number, first: number, last: number): string =>
    `“${sheet}”第${first}至${last}行，${entries}项`,
  year: (year: number | null): string => (year === null ? '没有写明年份' : `${year}年`),
  yearFrom: (from: string): string => `年份取自${from}`,
  headingRows: (rows: readonly number[]): string => `表头在第${rows.join('、')}行`,
  coreTasks: (count: number): string => `核心任务${count}项`,
  otherSheets: (names: readonly string[]): string => `未作为台账读取：${names.join('、')}。`,
  columns: '各列含义',
  columnMeaning: (letters: string, heading: string): string => `${letters}列“${heading}”的含义`,
  columnsHint: '认错的列可以在这里改，改后先看预览再写入，记在工作表“台账设置”里。',
  byItself: '自动判断',
  correct: '更正',

  // Empty states
  emptyWorkbook: '还没有读到工作表。',
  emptyWorkbookNext: '请先打开台账所在的工作簿。',
  noLedger: '这个工作簿里没有找到台账。',
  noLedgerNext:
    '台账要有一行表头，写明任务（如“重点工作”），以及“牵头科室”“完成时限”或“工作进展”。改好后点“重新读取”。',
  trySample: '试用示例台账',
  noItems: '没有符合条件的事项。',
  clearFilters: '清除筛选',
  noFindings: '没有发现问题。',

  // Items
  search: '搜索事项',
  searchHint: '任务、科室、编号',
  filters: '筛选',
  filterUnit: '科室',
  filterLeader: '领导',
  filterKind: '台账',
  kindOf: (sheet: string): string => `${sheet}的台账类型`,
  kindByItself: '自动判断',
  rateLine: (rates: readonly { title: string; numerator: number; denominator: number }[]): string =>
    rates
      .map(({ title, numerator, denominator }) =>
        denominator === 0
          ? `${title}—`
          : `${title}${((numerator / denominator) * 100).toFixed(1)}%（${numerator}/${denominator}）`,
      )
      .join('，'),
  target: '目标',
  targetShort: ({ value, actual, unit, percent }: TargetVerdict): string =>
    `${actual ?? '未填'}/${value ?? '无法比较'}${typeof value === 'number' ? unit : ''}` +
    `${percent === null ? '' : `，${percent}%`}`,
  targetBar: ({ value, actual, challenge, unit, percent, expected }: TargetVerdict): string =>
    [
      `目标${value ?? '无法比较'}${typeof value === 'number' ? unit : ''}`,
      `完成${actual ?? '未填'}`,
      challenge === null ? '' : `挑战值${challenge}`,
      percent === null ? '' : `完成率${percent}%`,
      expected === null ? '' : `时序进度${expected}%`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  stageLine: ({ due, done, finished, daysLate, minimum, short }: StageVerdict): string =>
    [
      due === null ? '还没有起算' : minimum ? `最早${dayInChinese(due)}结束` : `应于${dayInChinese(due)}前`,
      done !== null ? `${dayInChinese(done)}完成` : finished ? '已完成' : '未完成',
      daysLate === null ? '' : `逾期${daysLate}天`,
      short === undefined ? '' : `少${short}天`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  filterLight: '预警',
  filterSheet: '台账',
  filterReading: '读法',
  doubtful: '读法待确认',
  order: '排序',
  asWritten: '台账顺序',
  latestFirst: '逾期长的在前',
  byCore: '按核心任务',
  coreDone: (done: number, total: number): string => `办结${done}/${total}`,
  coreLate: (days: number): string => `最长逾期${days}天`,
  copyList: '复制清单',
  listCopied: (count: number): string => `已复制${count}项，可以粘贴到表格里。`,
  today: '今天',
  undoes: (title: string): string => `撤销“${title}”`,
  all: '全部',
  shown: (count: number, total: number): string =>
    count === total ? `共${total}项` : `${count}项，共${total}项`,
  light: '预警',
  item: '事项',
  action: '操作',
  rowNumber: (row: number): string => `第${row}行`,
  due: (day: Day, year: number): string => `${dayInChinese(day, year)}到期`,
  daysLate: (days: number): string => `逾期${days}天`,
  finishedLate: (days: number): string => `晚${days}天办结`,
  noUnit: '未明确牵头科室',
  noTask: '（没有写任务）',

  // Card
  deadline: '完成时限',
  progress: '工作进展',
  asRead: '读作',
  alternativeLabel: '另一读法',
  lastDay: '截止日',
  late: '逾期',
  lateDays: (days: number, workdays: number | null): string =>
    workdays === null ? `${days}天` : `${days}天，其中工作日${workdays}天`,
  notLate: '未逾期',
  unit: '牵头科室',
  noneWritten: '没有填写',
  restsOn: '依据的单元格',
  said: '人工核定',
  saidHint: '台账文字不变时一直有效，记在“台账设置”里。',
  sayDone: '已办结',
  sayOpen: '未办结',
  sayDue: '截止日是',
  sayDueFirst: '先写截止日，再点确定。',
  takeBack: '收回核定',
  confirm: '确定',
  jumpTo: (cell: string): string => `${cell}，在表中查看`,
  currentRow: (row: number): string => `选中第${row}行`,
  showBasis: '查看依据',

  // Findings
  moreFindings: (count: number): string => `再显示${count}条`,
  allFindings: (count: number): string => `查看全部${count}条`,
  findingsCount: (count: number): string => `共${count}条`,

  // Preview (contract: 简报月份, 写入工作簿, 放弃)
  monthWrong: '请写成2026-06这样的月份',
  monthFirst: (label: string): string => `${label}写得不对，改好后再写入。`,
  write: '写入工作簿',
  abandon: '放弃',
  print: '打印',
  prepareAgain: '重新预览',
  untouched: '点“写入工作簿”之前不会改动表格。',
  changesOf: (cells: number, groups: number): string => `将改动${cells}格，分${groups}类：`,
  layoutOnly: (groups: number): string => `将作${groups}类改动：`,
  markedItems: (items: number, status: string): string => `将有${items}项标为${status}`,
  keptItems: (items: number): string => `${items}项状态不变，更新天数和说明`,
  markedToo: '台账里同时更新的判定',
  paper: '简报样式',
  reportPaper: '报告样式',
  slipPaper: '单子样式',
  emptySheet: '只有版面，还没有内容。',
  askHint: '点带虚线的数字，看是哪些行。用键盘时先按Tab到文稿，再按左右方向键到数字。',
  askRows: (figure: string): string => `${figure}：查看是哪些行`,
  askedRows: (figure: string): string => `${figure}，是这些行`,
  backToPaper: '返回预览',
  emptyCell: '空',
  addedSheet: (name: string): string => `查看新工作表“${name}”的内容`,
  moreRows: (count: number): string => `再显示${count}行`,
  becomes: '改为',
  moreChanges: (count: number): string => `再显示${count}处`,
  stale: '表格在预览之后有改动，请重新预览。',

  notLoaded: '助手已更新，请刷新页面后重新办理。刷新不了时请检查网络。',

  // Settings
  settingsFirst: (labels: readonly string[]): string => `“${labels.join('”“')}”填得不对，改好后才能保存。`,
  goToFault: '去改',
  settingsHint: '设置记在本工作簿的“台账设置”表里，随文件走。',

  // Releases
  newVersion: '助手有新版本，刷新页面后使用。未保存的改动请先保存。',
  reload: '刷新',
  version: (version: string): string => `版本${version}`,

  // Old Excel
  tooOld: '这个版本的Excel太旧，不能使用本工具（需要Excel 2021或更新版本）。请改用网页版工作台，功能相同。',
  notInExcel: '本页要在Excel里打开。没有Excel时，请使用网页版工作台。',
  noOffice: '没有能载入Office组件。请检查网络后重新打开，或使用网页版工作台。',
  broken: (detail: string): string =>
    `助手显示不出来，工具内部出错（${detail}）。工作簿不受影响，已写入的内容都在。请关闭任务窗格，再重新打开。`,
  openWorkbench: '打开工作台',
  noSample: '没有找到示例台账文件，请联系部署人员检查。',

  ...RETURN_TEXTS,
} as const;
