import { dayInChinese, type Day } from '../calendar/day';
import type { Block } from '../paper/paper';

/** What the office prints around its papers. '' means: not printed, or the default. */
export interface PaperNames {
  /** 刊名 */
  readonly masthead: string;
  /** 编印单位 */
  readonly unit: string;
  /** 报: 局领导 */
  readonly recipients: string;
  /** 送 and 发. */
  readonly copies: string;
  readonly distribution: string;
  /** 主送, above the text. */
  readonly addressee: string;
  /** 签发人 */
  readonly signer: string;
  /** 共印份数, 0 where it is not printed. */
  readonly printed: number;
  /** 期号 of this issue; 0: the number of the month. */
  readonly issue: number;
  /** 总期号 of this issue; 0: reckoned from `issuesBefore`. */
  readonly totalIssue: number;
  /** 总期号 of the January issue less one, 0 where no total is printed. */
  readonly issuesBefore: number;
}

/** 主送; none where nobody is named. */
export function addresseeOf({ addressee }: PaperNames): Block[] {
  return addressee === '' ? [] : [{ kind: 'addressee', text: `${bare(addressee)}：` }];
}

/** 版记 (7.4): 报, 送, 发, then who prints it and when, and how many. `signed`: 签发人 stands here, for want of a 版头. */
export function imprintOf(names: PaperNames, office: string, issued: Day, signed: boolean): Block {
  const to = [
    ['报', names.recipients],
    ['送', names.copies],
    ['发', names.distribution],
  ].flatMap(([word, whom]) => (whom === '' ? [] : [`${word}：${bare(whom!)}。`]));
  const signer = signed && names.signer !== '' ? `签发人：${names.signer}` : '';
  const printed = names.printed > 0 ? `共印${names.printed}份` : '';
  const last = [signer, printed].filter((part) => part !== '').join(APART);
  return {
    kind: 'imprint',
    lines: [...to, `${office}${APART}${dayInChinese(issued)}印发`, ...(last === '' ? [] : [last])],
  };
}

/** Parts what stands left from what stands right. */
const APART = '\u3000\u3000';

/** Without a mark at its end: each line gets its own. */
export function bare(text: string): string {
  return text.trim().replace(/[。；，、：:;,.]+$/u, '');
}
