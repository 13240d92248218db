import { withSentences, type RefusalSentences } from '../../office/refusal';

/** What is told of each refusal: the code, and the sentence around the file. */
const SENTENCES: RefusalSentences = {
  empty: ['truncated', (file) => `${file}是空文件，里面没有内容，请重新取一份再打开。`],
  truncated: [
    'truncated',
    (file) => `${file}不完整或已损坏，请重新取一份；如果 Excel 还打得开，请另存为新的 .xlsx 再试。`,
  ],
  not_zip: ['not_xlsx', (file) => `${file}不是 .xlsx 工作簿，请在Excel或WPS里打开它，另存为 .xlsx 再试。`],
  old_format: [
    'not_xlsx',
    (file) => `${file}是旧格式的表格（.xls 或 .et），请在Excel或WPS里另存为 .xlsx 再试。`,
  ],
  encrypted: ['encrypted', (file) => `${file}设了打开密码或已加密，请在Excel或WPS里取消密码，另存一份再试。`],
  binary_workbook: ['not_xlsx', (file) => `${file}是二进制工作簿（.xlsb），请在 Excel 里另存为 .xlsx 再试。`],
  other_office_file: [
    'not_xlsx',
    (file) => `${file}不是 .xlsx 工作簿；如果是 .ods 表格，请在Excel或WPS里打开它，另存为 .xlsx 再试。`,
  ],
  too_large: [
    'too_large',
    (file) => `${file}展开后太大，不像一份台账，请删去多余的空行和工作表，另存一份再试。`,
  ],
  signed: ['signed', (file) => `${file}带有数字签名，改动会使签名失效，请先去掉签名另存一份，再处理这一份。`],
};

/** Runs `work`, turning refusals into the errors that users see. `file` is the file's name, or '' where it has none. */
export function naming<T>(file: string, work: () => T): T {
  return withSentences(SENTENCES, file === '' ? '文件' : `“${file}”`, work);
}
