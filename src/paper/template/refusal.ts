import { withSentences, type RefusalSentences } from '../../office/refusal';

const NOT_WORD = '不是 .docx 文档，请在 Word 或 WPS 里打开它，另存为不带宏的 .docx 再作模板。';

/** What is told of each refusal of a template. */
const SENTENCES: RefusalSentences = {
  empty: ['truncated', (file) => `${file}是空文件，请重新取一份模板。`],
  truncated: [
    'truncated',
    (file) => `${file}不完整或已损坏，请重新取一份；如果 Word 还打得开，请另存为新的 .docx 再试。`,
  ],
  not_zip: ['failed', (file) => file + NOT_WORD],
  old_format: [
    'failed',
    (file) => `${file}是旧格式的文档（.doc 或 .wps），请在 Word 或 WPS 里另存为 .docx 再试。`,
  ],
  encrypted: [
    'encrypted',
    (file) => `${file}设了打开密码或已加密，请在 Word 或 WPS 里取消密码，另存一份再试。`,
  ],
  binary_workbook: ['failed', (file) => file + NOT_WORD],
  other_office_file: ['failed', (file) => file + NOT_WORD],
  too_large: ['too_large', (file) => `${file}展开后太大，不像一份模板，请删去多余的图片，另存一份再试。`],
  signed: ['signed', (file) => `${file}带有数字签名，填写会使签名失效，请先去掉签名另存一份，再作模板。`],
};

/** Runs `work`, turning refusals into the errors that users see. */
export function naming<T>(file: string, work: () => T): T {
  return withSentences(SENTENCES, `模板“${file}”`, work);
}
