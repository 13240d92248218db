/** The door of the core: everything that pane and command line may ask for. */
export { openDesk, StaleWorkbook, type Committable, type Desk } from './desk';
export { changesOf } from './changes';
export { LEDGER_KINDS, withKinds, type KindRequest } from './correct-kind';
export { makeBriefing, type BriefingPlan, type BriefingRequest } from './make-briefing';
export { mergeReturns, type MergePlan } from './merge-returns';
export { openReturns, shownName, type IncomingFile } from './open-returns';
export { explainDeadline, explainProgress } from './phrases';
export { markedItems, type MarkedGroup, type MarkedItem } from './marked-items';
export {
  overview,
  type Overview,
  type OverviewCore,
  type OverviewItem,
  type OverviewLedger,
} from './overview';
export { formFiles, zipForms, zipName } from './pack-forms';
export type { Plan } from './plan';
export { planTask, type RequestOf } from './plans';
export {
  BUTTONS,
  TASKS,
  taskAt,
  taskRow,
  tasksAfter,
  type ButtonName,
  type Circumstances,
  type TaskName,
} from './table';
export { holdSameLedger } from './same-ledger';
export { splitLedger, type SplitPlan, type SplitRequest } from './split-ledger';
export { checkSetting, type SettingField } from './setting-fields';
export { briefShape, inspectShape, mergeShape, splitShape, statusShape } from './shapes';
export { survey } from './survey';
export { asTyped, typeCell, whyNotTyped } from './type-cell';
export { updateStatus, type StatusPlan } from './update-status';
export type {
  Decision,
  MasterCell,
  Merge,
  MergeChange,
  ReturnVerdict,
  RowCandidate,
  UnitReport,
  Verdict,
} from '../returns/merge';
export type { ReturnFile } from '../returns/receive/read-returns';
export { paperToHtml } from '../paper/to-html';
export type { Counts, StageVerdict, Standing, TargetVerdict } from '../status/standing';
export { rulesInWords } from '../status/rules';
export { isLate, LIGHT_WORDS, STATUS_WORDS, STATUSES, warningWord, type LightWord } from '../status/words';
export { archiveMonth } from './archive-month';
export { history, type History } from './history';
export { makeLetters, type LettersPlan, type LettersRequest } from './make-letters';
export { makeReport, ReportError, type ReportRequest } from './make-report';
export { lateFirst } from '../reports/figures';
export { kindBySpan } from '../reports/period/kind-by-span';
export { REPORT_KINDS, type ReportKind } from '../reports/period/input';
export { archiveShape, historyShape, lettersShape, reportShape } from './supervision-shapes';
export { itemCourse, type CourseOverview, type CourseRequest } from './item-course';
export { slipAgain, takeStep, type SlipRequest, type StepRequest } from './take-step';
export { STEPS, type Step } from '../supervision/records';
export {
  newTemplate,
  paperInTemplate,
  templateNames,
  type PaperInTemplate,
  type TemplateKind,
} from './templates';
export { starterTitle as templateTitle } from '../reports/template/starter';
export { readTemplate, type Template } from '../paper/template/template';
export {
  supervisionOverview,
  type DueLetter,
  type ListedLetter,
  type SupervisionOverview,
} from './supervision-overview';
export type { Written } from './written';
