/** The door of the core: everything that pane and command line may ask for. */
export { openDesk, StaleWorkbook, type Committable, type Desk } from './desk';
export { changesOf } from './changes';
export { correctColumn, type CorrectionRequest } from './correct-column';
export { makeBriefing, type BriefingPlan, type BriefingRequest } from './make-briefing';
export { explainDeadline, explainProgress, type DeadlineReading } from './phrases';
export { overview, type Overview, type OverviewItem, type OverviewLedger } from './overview';
export type { Plan } from './plan';
export { saveSettings, type SettingsRequest } from './save-settings';
export { checkSetting, type SettingField } from './setting-fields';
export { briefShape, inspectShape, statusShape } from './shapes';
export { survey, type Survey } from './survey';
export { updateStatus } from './update-status';
export { paperToHtml } from '../paper/to-html';
export { STATUSES, type Counts, type Judged, type Light, type Standing, type Status } from '../status/standing';
export { rulesInWords } from '../status/rules';
export { STATUS_WORDS, isLate, warningWord } from '../status/words';
