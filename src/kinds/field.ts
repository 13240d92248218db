/** What a column is about: a row of headings speaks of several of these. */
export type Topic = 'number' | 'task' | 'who' | 'when' | 'how' | 'aside' | 'none';

/**
 * What a ledger's column may mean: its name (part of the contract), the word that people see and type for it, and what
 * it is about. A new meaning is one row.
 */
const ROWS = [
  ['seq', '序号', 'number'],
  ['core_task', '核心任务', 'task'],
  ['sub_task', '子项', 'task'],
  ['target', '工作目标', 'task'],
  ['standard', '工作标准', 'none'],
  ['lead_unit', '牵头科室', 'who'],
  ['co_units', '配合单位', 'who'],
  ['owner_person', '责任人', 'who'],
  ['leader', '分管领导', 'who'],
  ['contact', '联系人', 'who'],
  ['phone', '联系电话', 'who'],
  ['start', '开始时间', 'when'],
  ['deadline', '完成时限', 'when'],
  ['milestone', '阶段目标', 'when'],
  ['progress', '工作进展', 'how'],
  ['percent', '完成率', 'how'],
  ['status', '状态', 'how'],
  ['completed_on', '实际完成时间', 'when'],
  ['problem', '存在问题', 'task'],
  ['problem_kind', '问题类别', 'none'],
  ['next_step', '下一步', 'task'],
  ['support_needed', '需协调事项', 'none'],
  ['source', '来源', 'aside'],
  ['kind', '类别', 'aside'],
  ['level', '等级', 'none'],
  ['feedback_date', '反馈日期', 'none'],
  ['evidence', '佐证材料', 'aside'],
  ['remark', '备注', 'aside'],
  ['score', '分值', 'none'],
  ['indicator_target', '目标值', 'how'],
  ['indicator_challenge', '挑战值', 'none'],
  ['indicator_actual', '完成值', 'how'],
  ['unit_of_measure', '计量单位', 'none'],
  ['petitioner', '信访人', 'none'],
  ['received_on', '受理日期', 'when'],
  ['replied_on', '答复日期', 'when'],
  ['satisfaction', '满意度', 'none'],
  ['met', '是否达标', 'none'],
  ['light', '预警', 'none'],
  ['submitted_on', '呈批日期', 'when'],
  ['assigned_on', '分办日期', 'when'],
  ['published_on', '发布日期', 'when'],
  ['filed_on', '备案日期', 'when'],
  ['consult_from', '征求意见开始', 'when'],
  ['consult_to', '征求意见截止', 'when'],
  ['contacted_on', '联系日期', 'when'],
  ['inspected_on', '现场调查日期', 'when'],
  ['accepted_on', '信访受理日期', 'when'],
  ['stage', '阶段', 'aside'],
  ['pace_word', '是否达序', 'none'],
  ['closed_on', '销号', 'how'],
  ['extended_to', '延期至', 'none'],
  ['extension_ok', '延期批准', 'none'],
  ['urged', '催办', 'none'],
  ['proposer', '提出人', 'who'],
  ['met_with', '见面', 'none'],
  ['role', '办理方式', 'none'],
  ['answer_class', '答复类别', 'none'],
  ['other', '其他', 'none'],
] as const;

export type Field = (typeof ROWS)[number][0];

/** Every meaning, in the order in which people choose among them; 其他 comes last. */
export const FIELDS: readonly Field[] = ROWS.map(([field]) => field);

/** What people call a meaning. */
export const FIELD_WORDS = Object.fromEntries(ROWS.map(([field, word]) => [field, word])) as Readonly<
  Record<Field, string>
>;

/** What a meaning is about. */
export const TOPICS = Object.fromEntries(ROWS.map(([field, , topic]) => [field, topic])) as Readonly<
  Record<Field, Topic>
>;
