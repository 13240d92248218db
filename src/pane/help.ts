import type { TaskName } from '../tasks';
import type { Tab } from './state/action';

/** What help is offered on: each tab, the card, each preview, what stands in place of the tabs, or the whole manual. */
export type HelpTopic = Tab | TaskName | 'card' | 'files' | 'forms' | 'manual';

/** The chapter of the manual (使用手册) for each, by its heading without the number; '' is its beginning. */
export const CHAPTERS: Readonly<Record<HelpTopic, string>> = {
  manual: '',
  overview: '状态和颜色怎么定',
  items: '每个按钮',
  supervision: '督办：存档、函件、流转、报告',
  findings: '待核是什么意思，怎么改',
  settings: '设置和列修正',
  card: '判定依据',
  files: '汇总报送',
  forms: '下发报送表',
  updateStatus: '写入前后，会改什么，不会改什么',
  mergeReturns: '汇总报送',
  makeBriefing: '简报',
  archiveMonth: '每月怎么办',
  makeLetters: '每月怎么办',
  registerReply: '每月怎么办',
  makeReport: '季度、半年、年度和专题材料',
  takeStep: '一个事项怎么走完',
  saveSettings: '设置和列修正',
  correctColumn: '设置和列修正',
  correctKind: '设置和列修正',
  correctRow: '设置和列修正',
};

/** Where a chapter is, from a page of ours. */
export function manualAddress(chapter: string): string {
  return chapter === '' ? 'manual.html' : `manual.html#${encodeURIComponent(chapter)}`;
}
