/** The door of the core: everything that pane and command line may ask for. */
export { openDesk, StaleWorkbook, type Desk } from './desk';
export { makeBriefing, type BriefingPlan } from './make-briefing';
export { explainDeadline, explainProgress, type DeadlineReading } from './phrases';
export type { Plan } from './plan';
export { briefShape, inspectShape, statusShape } from './shapes';
export { survey, type Survey } from './survey';
export { updateStatus } from './update-status';
export { paperToHtml } from '../paper/to-html';
export { STATUSES, type Judged, type Standing, type Status } from '../status/standing';
export { rulesInWords } from '../status/rules';
export { STATUS_WORDS, isLate } from '../status/words';
