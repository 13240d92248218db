/** What the pane says around the shared views inside WPS. */
export const TEXTS = {
  product: '重点工作台账助手（WPS试用）',
  reading: '正在读取工作簿…',
  writing: '正在写出…',
  readAgain: '重新读取',
  readAgainAnyway: '不保存，重新读取',
  handOver: '存为已判定副本并打开',
  collapse: '收起',
  of: (name: string): string => `正在办理：${name}`,
  changed: '表格有改动，或换了工作簿。下面显示的是读取时的情况。',
  unsaved: '结果还没有写出。写出时另存一份，原工作簿不会改动。',
  handedOver: (name: string): string => `已另存为“${name}”并打开。`,
  failed: (detail: string): string =>
    `没有办成，工具内部出错（${detail}）。请重试；仍不行时请把这句话转告维护人员。`,
  broken: (detail: string): string =>
    `下面的内容显示不出来，工具内部出错（${detail}）。原工作簿没有改动。` +
    '有结果没写出时，先点“存为已判定副本并打开”，再点“重新读取”。',
  notInWps: '本页要在WPS表格里打开。没有WPS时，请双击“台账助手.html”。',
} as const;
