/** How the office supervises: settings in the workbook, each with its default. */
export interface SupervisionRules {
  /** 代字 of the two letters. */
  readonly codes: Readonly<Record<LetterKind, string>>;
  /** Working days after the day of issue by which a section answers. */
  readonly replyWorkdays: Readonly<Record<LetterKind, number>>;
  /** Whether a yellow letter that nobody answered turns its items red in the next round. */
  readonly escalateUnanswered: boolean;
  /** The yellow round running in which an item is sent a red letter; 0 = never for that reason. */
  readonly yellowRun: number;
  /** From this many red rounds a section loses the year's 评先. */
  readonly redRun: number;
  /** 按期: rounds running, cleared by a round without; 累计: all of the year. */
  readonly counting: '按期' | '累计';
  readonly letterPer: '按科室' | '按事项';
  /** Whom red letters are copied to. */
  readonly copyTo: readonly string[];
  readonly layout: '信函格式' | '便函';
  /** Who signs; '' means 编印单位. */
  readonly signer: string;
  readonly contact: string;
  readonly phone: string;
  readonly scheme: '局内督办' | '佳木斯' | '广元';
  /** Percent. */
  readonly onTimeTarget: number;
  readonly completionTarget: number;
  /** Sections that take part in the assessment; none named: those who lead. */
  readonly assessed: readonly string[];
}

/** 黄色提醒函, 红色督办函. */
export type LetterKind = 'yellow' | 'red';

export const DEFAULT_SUPERVISION: SupervisionRules = {
  codes: { yellow: '督提', red: '督办' },
  replyWorkdays: { yellow: 5, red: 3 },
  escalateUnanswered: true,
  yellowRun: 0,
  redRun: 2,
  counting: '按期',
  letterPer: '按科室',
  copyTo: ['局主要领导'],
  layout: '信函格式',
  signer: '',
  contact: '',
  phone: '',
  scheme: '局内督办',
  onTimeTarget: 98,
  completionTarget: 100,
  assessed: [],
};
