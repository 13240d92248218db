import { HANDLING, HELPING, UNITS } from './parts';
import type { HeadingRule } from './rule';

/** Persons, leaders first: 牵头领导 leads nothing as a unit. */
export const PERSONS: readonly HeadingRule[] = [
  {
    name: 'a task of another row',
    after: '上级 父 父级 前置 后置 关联 所属 依赖 紧前',
    ends: '任务 事项 项目 工作',
    whole: true,
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'whom it is given to',
    after: '指派 分配 派 分派 交',
    ends: '给 对象',
    whole: true,
    field: 'owner_person',
    role: 'named',
    examples: ['^~'],
  },
  {
    name: 'who asked or complained',
    ends: '信访人 投诉人 举报人 反映人 来访人 上访人 来信人 当事人 诉求人 投诉对象 申请人',
    field: 'petitioner',
    examples: ['~'],
  },
  {
    name: 'a leader',
    ends:
      '领导 领导人 领导同志 局长 区长 县长 市长 镇长 乡长 书记 主任 厅长 院长 校长 部长 秘书长 局领导 所长 处长 ' +
      '分管负责人 分管同志 分管责任人 签发人 签发人员 市级责任人 区级责任人 县级责任人 局级责任人 省级责任人 ' +
      '市责任人 区责任人 县责任人 总经理 分管人 包保领导 领导名称 领导姓名',
    field: 'leader',
    weight: 3,
    role: 'named',
    examples: ['分管~', '~'],
  },
  {
    name: 'who reports, chases or checks',
    after:
      '联系 联络 填报 填写 填表 交办 督办 督查 督导 对接 审核 确认 登记 录入 操作 上报 报送 审批 验收 跟踪 追踪 核查 ' +
      '分派 监督 经手 派单 复核 复查 检查 核实 汇总 制表 统计 报告 创建 发布 发现 记录 提出 反馈 跟进 监管 审批',
    ends: '人 人员 员 负责人 责任人 者 姓名',
    field: 'contact',
    role: 'named',
    examples: ['^~'],
  },
  {
    name: 'who answers for it',
    after:
      '责任 负责 承办 经办 办理 主办 牵头 执行 实施 整改 落实 包保 包案 网格 承担 协办 配合 管理 当前处理 处理 具体 ' +
      '项目 第一 直接 主要 技术 开发 施工 任务 部门 单位',
    ends: '人 人员 员 者 角色 同志 经理 负责人 责任人 专员 民警 干部 教师 医生 河长 工程师 主管 专干',
    unless: '涉及 相关',
    field: 'owner_person',
    weight: 3,
    role: 'named',
    examples: ['^~'],
  },
  {
    name: 'responsible down to a person',
    ends: '责任到人 负责到人 人员 姓名 组员 队员 员工 owner',
    unless: '涉及 相关',
    field: 'owner_person',
    role: 'named',
    examples: ['~'],
  },
  { name: 'the head of a group', ends: '组长', field: 'leader', role: 'named', examples: ['~', '专班~'] },
  {
    name: 'a post',
    ends: '个人 岗位',
    field: 'owner_person',
    role: 'named',
    examples: ['责任~', '~'],
  },
  {
    name: 'a title that names who does it',
    ends: '责任科长 负责科长 经理 队长 专员',
    whole: true,
    field: 'owner_person',
    weight: 1,
    role: 'named',
    examples: ['~'],
  },
];

/** Bodies: who leads, who answers, who helps. */
export const BODIES: readonly HeadingRule[] = [
  {
    name: 'the body that a task comes from',
    after:
      '交办 下达 派发 考核 上报 填报 报送 登记 来文 发文 申报 申请 转办 提出 发函 提供 移交 来源 申请人 收文',
    ends: UNITS,
    field: 'source',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'a body with another part in it',
    after:
      '服务 施工 监理 设计 存放 审批 审核 监督 验收 抽查 工作 督办 督查 督导 受检 被检查 供货 使用 生产 采购 供应 中标',
    ends: UNITS,
    unless: '责任 牵头 配合 被督办 被督查 被督导',
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'those who help',
    after: HELPING,
    gap: 6,
    ends: UNITS,
    unless: '牵头 检查单位 主办 主责',
    field: 'co_units',
    weight: 3,
    examples: ['^~', '^责任~'],
  },
  {
    name: 'to help',
    ends: '配合 协办 协同 协作 参与 协助 会办',
    whole: true,
    field: 'co_units',
    weight: 3,
    examples: ['~'],
  },
  {
    name: 'those who lead',
    after: '牵头 主要责任 主责 主办 首要责任 第一责任 总负责 主体责任 主要承办 主要负责 首责',
    gap: 6,
    ends: UNITS,
    field: 'lead_unit',
    weight: 3,
    role: 'lead',
    examples: ['^~', '^协调~'],
  },
  {
    name: 'to lead',
    ends: '牵头 主责 主办 总牵头',
    whole: true,
    field: 'lead_unit',
    weight: 3,
    role: 'lead',
    examples: ['~'],
  },
  {
    name: 'those who answer for it',
    after: '责任 负责 责任分工',
    gap: 6,
    ends: UNITS,
    field: 'lead_unit',
    weight: 3,
    role: 'responsible',
    examples: ['^~', '整改^~', '^主体~'],
  },
  {
    name: 'how duties are shared',
    ends: '责任分工 责任落实 职责分工 任务分工 责任 责任区域 责任归属 分工 责任分解 落实分工',
    whole: true,
    field: 'lead_unit',
    weight: 3,
    role: 'responsible',
    examples: ['~'],
  },
  {
    name: 'those who carry it out',
    after: HANDLING,
    gap: 6,
    ends: UNITS,
    unless: '责任 负责 主责',
    field: 'lead_unit',
    role: 'handling',
    examples: ['^~', '具体^~'],
  },
  {
    name: 'a body, whatever it does',
    ends: UNITS,
    unless: '情况 时间 问题 地方',
    field: 'lead_unit',
    weight: 1,
    role: 'unit',
    examples: ['~', '包抓~'],
  },
  {
    name: 'the name of a body',
    ends: '单位名称 部门名称 科室名称 机构名称 单位信息 部门信息',
    field: 'lead_unit',
    weight: 1,
    role: 'unit',
    examples: ['~', '所属~'],
  },
];
