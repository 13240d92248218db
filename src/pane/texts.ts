import { dayInChinese, type Day } from '../calendar/day';

/** Every sentence and name the pane shows, in one place. The names of the contract are marked. */
export const TEXTS = {
  product: '重点工作台账助手',

  // Start view (contract)
  updateStatus: '更新状态',
  mergeReturns: '汇总报送',
  makeBriefing: '生成简报',
  undo: '撤销',
  asOf: '截至日期',
  asOfHint: '写成2026-06-30这样',
  settings: '设置',
  cancel: '取消',
  close: '关闭',

  // Tabs and regions (contract: 事项清单, 判定依据, 问题提示, 预览)
  overview: '概况',
  items: '事项清单',
  findings: '问题提示',
  why: '为什么',
  basis: '判定依据',
  preview: '预览',
  commands: '办理',

  /** What a job is called while it is prepared. */
  titles: { updateStatus: '更新状态', makeBriefing: '生成简报', mergeReturns: '汇总报送', saveSettings: '保存设置', correctColumn: '更正列含义' },

  // Status line
  reading: '正在读取工作簿…',
  readAlready: (total: number, late: number, asOf: Day): string =>
    late > 0 ? `截至${dayInChinese(asOf)}，共${total}项，滞后和严重滞后${late}项。` : `截至${dayInChinese(asOf)}，共${total}项，没有滞后。`,
  readNothing: '没有找到台账。',
  preparing: (title: string): string => `正在准备“${title}”的预览…`,
  prepared: (title: string): string => `“${title}”的预览已做好，请核对后写入。`,
  writing: '正在写入工作簿…',
  undoing: '正在撤销…',
  written: (title: string, cells: number): string => (cells > 0 ? `已写入：${title}，改动${cells}格。` : `已写入：${title}。`),
  undone: (title: string): string => `已撤销：${title}。`,
  nothingToUndo: '没有可以撤销的内容。',
  abandoned: '已放弃，没有写入任何内容。',
  cancelled: '已取消，没有写入任何内容。',
  notDone: '没有办成，原因见提示。',
  writeCancelled: '已停止写入，可能写入了一部分。请点“撤销”还原，或重新办理补齐。',
  unexpected: (detail: string): string => `没有办成，工具内部出错（${detail}）。请重试；仍不行时请把这句话转告维护人员。`,
  asOfWrong: '请先把截至日期写成2026-06-30这样的日期。',

  // Changed workbook
  changed: '表格有改动，下面显示的是改动前的情况。',
  refresh: '重新读取',

  // Overview
  total: '事项总数',
  doneRate: '办结率',
  onTimeRate: '按时办结率',
  share: (numerator: number, denominator: number): string => (denominator === 0 ? '没有到期事项' : `${numerator}/${denominator}`),
  percent: (numerator: number, denominator: number): string => (denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)}%`),
  byUnit: '各科室进展',
  count: (count: number): string => `${count}项`,
  showItems: '，查看清单',
  unitLate: (late: number): string => (late > 0 ? `滞后${late}` : ''),
  allUnits: (count: number): string => `显示全部${count}个科室`,
  fewerUnits: '收起',
  rules: '判定规则',
  rulesChange: '修改规则',

  // What was recognised
  recognised: '识别结果',
  recognisedLine: (sheet: string, entries: number, first: number, last: number): string => `“${sheet}”第${first}至${last}行，${entries}项`,
  year: (year: number | null): string => (year === null ? '没有写明年份' : `${year}年`),
  yearFrom: (from: string): string => `年份取自${from}`,
  headingRows: (rows: readonly number[]): string => `表头在第${rows.join('、')}行`,
  coreTasks: (count: number): string => `核心任务${count}项`,
  otherSheets: (names: readonly string[]): string => `未作为台账读取：${names.join('、')}。`,
  columns: '各列含义',
  columnMeaning: (letters: string, heading: string): string => `${letters}列“${heading}”的含义`,
  columnsHint: '认错的列可以在这里改，改后先看预览再写入，记在工作表“台账设置”里。',
  byItself: '由工具判断',
  correct: '更正',

  // Empty states
  emptyWorkbook: '还没有读到工作表。',
  emptyWorkbookNext: '请先打开台账所在的工作簿。',
  noLedger: '这个工作簿里没有找到台账。',
  noLedgerNext: '台账要有一行表头，写明任务（如“重点工作”），以及“牵头科室”“完成时限”或“工作进展”。改好后点“重新读取”。',
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
  filterLight: '预警',
  all: '全部',
  shown: (count: number, total: number): string => (count === total ? `共${total}项` : `${count}项，共${total}项`),
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
  lateDays: (days: number, workdays: number | null): string => (workdays === null ? `${days}天` : `${days}天，其中工作日${workdays}天`),
  notLate: '未逾期',
  unit: '牵头科室',
  noneWritten: '没有填写',
  restsOn: '依据的单元格',
  jumpTo: (cell: string): string => `${cell}，在表中查看`,
  currentRow: (row: number): string => `选中第${row}行`,
  showBasis: '查看依据',

  // Findings
  moreFindings: (count: number): string => `再显示${count}条`,
  allFindings: (count: number): string => `查看全部${count}条`,
  findingsCount: (count: number): string => `共${count}条`,

  // Preview (contract: 简报月份, 写入工作簿, 放弃)
  month: '简报月份',
  monthWrong: '请写成2026-06这样的月份',
  write: '写入工作簿',
  abandon: '放弃',
  prepareAgain: '重新预览',
  changesOf: (cells: number, groups: number): string => `将改动${cells}格，分${groups}类。点“写入工作簿”之前不会改动表格。`,
  layoutOnly: (groups: number): string => `将作${groups}类改动。点“写入工作簿”之前不会改动表格。`,
  emptyCell: '空',
  addedSheet: (name: string): string => `查看新工作表“${name}”的内容`,
  moreRows: (count: number): string => `再显示${count}行`,
  becomes: '改为',
  moreChanges: (count: number): string => `再显示${count}处`,
  stale: '表格在预览之后有改动，请重新预览。',

  // Returns (contract: 选择文件)
  chooseFiles: '选择文件',
  askFiles: '请选择各科室报送的文件。',
  filesTitle: '报送文件',
  filesHow: '选择各科室报来的表格，可以一次选多份，也可以拖到这里。',
  filesOther: '可以是.xlsx、.xls、.et和.csv。文件只在本机读取，不会上传。',
  readingFile: (number: number, total: number): string => `正在读取第${number}个文件，共${total}个…`,
  unreadFile: (name: string): string => `没有读到“${name}”，文件可能被移动、删除或正被占用。请关闭占用它的程序后重新选择。`,
  filesRead: (files: number): string => `报送文件${files}份`,
  returnLine: (unit: string | null, entries: number, matched: number): string => `${unit ?? '未认出科室'}：共${entries}项，对上${matched}项`,
  noEntries: '没有读到事项。',
  fileFindings: (count: number): string => `提示${count}条`,
  verdicts: { taken: '写入', unchanged: '没有变化', conflict: '有冲突', ambiguous: '对不上', new: '新增', locked: '不可改' },
  verdictCount: (word: string, count: number): string => `${word}${count}处`,
  taken: '准备写入',
  unitCount: (unit: string, count: number): string => `${unit}：${count}处`,
  toDecide: '需要人工处理',
  notWritten: '以下内容不会写入，核实后请自行填写。',
  decide: {
    conflict: '几份报送不一致，或不是牵头科室报来的。',
    ambiguous: '不能确定对应台账里的哪一项、哪一列。',
    new: '台账里没有这一项。',
    locked: '这一列不由科室填写，或这一格不能写入。',
  },
  changedItem: (row: number | null, task: string, heading: string): string => `${row === null ? '' : `第${row + 1}行　`}${task}　${heading}`,
  source: (file: string, sheet: string, cell: string): string => `来自${file}，${sheet}!${cell}`,
  missing: '未报送科室',
  missingCount: (count: number): string => `未报送科室${count}个`,
  missingText: '催报文字',
  remind: (units: readonly string[], asOf: Day): string => `${units.join('、')}：截至${dayInChinese(asOf)}，还没有收到贵科室的重点工作进展，请尽快报送。`,
  notReturned: (count: number): string => `没有报送的事项${count}项`,

  // Settings
  settingsHint: '设置记在本工作簿的“台账设置”表里，随文件走。',
  saveSettings: '保存设置',

  // Old Excel
  tooOld: '这个版本的Excel太旧，不能使用本工具（需要Excel 2021或更新版本）。请改用网页版工作台，功能相同。',
  notInExcel: '本页要在Excel里打开。没有Excel时，请使用网页版工作台。',
  noOffice: '没有能载入Office组件。请检查网络后重新打开，或使用网页版工作台。',
  openWorkbench: '打开工作台',
  noSample: '没有找到示例台账文件，请联系部署人员检查。',
} as const;
