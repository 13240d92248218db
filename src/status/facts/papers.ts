import type { CombinedProgress } from '../../progress/combine';

const PAPER =
  '方案|办法|计划|意见|制度|规定|细则|规划|要点|总结|手册|预案|标准|规程|规范|机制|名单|目录|指南|报告';
/** A task that asks for a paper and nothing behind it: 制定具体实施方案, 印发年度工作计划. */
const ASKED = new RegExp(
  `^(?:研究|抓紧|牵头|负责)*(?:制定|制订|编制|印发|出台|起草|草拟|拟定|拟订|修订|形成|完善)[^，,；;。、]*?(${PAPER})$`,
);
/** That paper is out: 方案已印发实施. */
const OUT = /已(?:经)?(?:正式)?(?:印发|下发|出台|发布|公布|颁布|签发)/;

/**
 * 方案已印发 is a beginning for most tasks and the end of one that asks for the plan itself: there it is finished, where
 * nothing else in the report is open.
 */
export function asPaperTask(task: string, progress: CombinedProgress | null): CombinedProgress | null {
  if (!progress || progress.certain || progress.state !== 'in_progress') return progress;
  const asked = ASKED.exec(task.replace(/\s+/g, '').replace(/[。.；;]$/, ''));
  if (!asked) return progress;
  const [first, ...more] = progress.text.split(/[，,；;。\n]/).filter((clause) => clause.trim() !== '');
  if (!first || more.length > 0 || !first.includes(asked[1]!) || !OUT.test(first)) return progress;
  return {
    ...progress,
    state: 'done',
    explain: `任务要的就是${asked[1]}，“${first.trim()}”表示已完成`,
  };
}
