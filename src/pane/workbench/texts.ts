/** Every sentence and name of the workbench page around the pane. The names of the contract are marked. */
export const TEXTS = {
  product: '重点工作台账助手',
  page: '工作台',

  // Contract
  open: '打开工作簿',
  sample: '试用示例台账',
  saveCopy: '另存副本',

  sampleName: '示例台账.xlsx',
  officeSample: '试用全局示例',
  officeSampleName: '全局示例台账.xlsx',

  manual: '使用手册',
  close: '关闭',
  version: (version: string): string => `版本${version}`,

  print: '打印',
  printPreview: '打印预览',
  layingOut: (pages: number): string => (pages > 1 ? `正在排版，已有${pages}页…` : '正在排版…'),
  pageCount: (pages: number): string => `共${pages}页，A4纸`,

  cellLine: '单元格内容',
  find: '查找',
  findWords: '查找内容',
  findNext: '下一个',
  findBefore: '上一个',
  found: (at: number, count: number): string =>
    count === 0 ? '没有找到' : at > 0 ? `第${at}处，共${count}处` : `共${count}处`,
  sheets: '工作表',
  pane: '助手',
  resize: '调整助手宽度',
  opening: (name: string): string => `正在打开“${name}”…`,
  rowsRead: (rows: number): string => `已读取${rows}行`,
  cancel: '取消',
  cancelled: (name: string): string => `已取消打开“${name}”。`,
  saving: '正在保存…',
  unsaved: '有改动未保存',
  saved: (name: string): string => `已保存为“${name}”`,

  recent: '最近打开',
  forget: '清除记录',
  today: '今天',
  workbooks: 'Excel工作簿',
  emptyTitle: '还没有打开工作簿',
  emptyHow:
    '点上方的“打开工作簿”，或把.xlsx文件拖到这里。手边没有台账时，可以先用示例试一试；想看各类台账，请点',
  emptyHowEnd: '。',
  emptyPrivacy: '文件只在本机处理，不会上传。原文件不会被改动，结果请用“另存副本”保存。',
  dropHere: '松开即可打开',
  nothingOpen: '还没有打开工作簿。请先点“打开工作簿”，或试用示例台账。',
  broken: (detail: string): string =>
    `这一部分显示不出来，工具内部出错（${detail}）。工作簿没有受影响，可以点“另存副本”保存，再刷新页面。`,
  noSheet: '这个工作簿里没有可以显示的工作表。',

  leaveTitle: '当前工作簿有改动未保存',
  leaveText: (name: string): string =>
    `打开“${name}”之后，这些改动就没有了。要保留的话，请先返回，点“另存副本”。`,
  leaveAnyway: '不保存，继续打开',
  stay: '返回',

  // Failures: one sentence each, with what to do
  legacy: (name: string): string =>
    `“${name}”是旧格式，暂时打不开。请先在Excel或WPS里另存为“Excel工作簿（.xlsx）”，再打开。`,
  csv: (name: string): string =>
    `“${name}”是文本格式，不能直接办理。请先在Excel或WPS里另存为“Excel工作簿（.xlsx）”，再打开。`,
  notWorkbook: (name: string): string => `“${name}”不是Excel工作簿。请选择.xlsx文件。`,
  several: '一次只能打开一个工作簿。请只选一个文件。',
  notAllowed: (name: string): string =>
    `没有得到读取“${name}”的许可。请再点一次并选“允许”，或者点“打开工作簿”选择这个文件。`,
  gone: (name: string): string => `没有找到“${name}”，可能已移动、改名或删除。请点“打开工作簿”重新选择。`,
  unread: (name: string): string =>
    `没有读到“${name}”，文件可能被移动、删除或正被占用。请关闭占用它的程序后重试。`,
  noSample:
    '没有找到示例台账。从文件夹里打开时，请改用“台账助手.html”；用网址打开时，请联系维护人员检查网站文件是否齐全。',
  noWorker:
    '没有能启动后台处理，助手可能已更新，请刷新页面重试。从文件夹里打开时，请改用“台账助手.html”；仍不行时换用新版Edge、Chrome浏览器。',
  lost: '后台处理意外中断，打开后的改动没有保住。请重新打开工作簿。',
  failed: (detail: string): string =>
    `没有办成，工具内部出错（${detail}）。请重试；仍不行时请把这句话转告维护人员。`,
  notSaved: (detail: string): string => `没有保存成功（${detail}）。请换一个位置再试。`,
} as const;
