import { headingText } from '../headings/heading-text';

/** Headings of tables that are no ledgers of tasks, by what such tables are about. Each word stands for its column. */
const SIGNS_AGAINST = {
  inventories:
    '型号 规格 单价 购置 品牌 存放 库存 资产 产地 供应商 保管 物资 物品 型别 入库 出库 领用 采购单 sku 款号 数量快照 厂家 ' +
    '出厂 版本号 ip地址 mac地址 子网 网关 计算机名 主机名 操作系统 客户端 域名 备案号',
  money: '工资 预算 决算 金额 发票 银行 账号 账户 售价 参考价 缴纳 预算数 执行数 拨付',
  persons:
    '身份证 性别 民族 学历 学位 职务 职称 籍贯 出生 年龄 邮箱 入职 邮编 传真 手机 短号 办公地址 职位 政治面貌 qq 生日 嫌疑人 学号 准考证 病历 患者',
  certificates: '批准文号 合同 签订 证照 有效期 车牌 里程数 公里数 行驶里程 驾驶 经纬度 gps 产证 产权证 发证',
  rosters:
    '参与人数 参训人数 参加人数 参会人数 费用/人 值班 请假 出差 目的地 接访地点 接访领导 课程 节次 星期 教师 讲师 主讲 授课 用例 前置条件 操作步骤 考生 座位',
  measurements: '首要污染物 页码 面积 用户名 密码 端口',
  powers:
    '法律依据 设定依据 实施层级 行使层级 法定期限 法定时限 承诺期限 承诺时限 收费依据 收费标准 是否收费 公开方式 公开形式 公开时限 适用场景 适用情形',
  indicators: '指标值 得分 评分(?!项) 自评 分值',
} as const;

const AGAINST = new RegExp(
  Object.values(SIGNS_AGAINST)
    .flatMap((words) => words.split(' '))
    .join('|'),
  'i',
);
/** A column of names: a roster, where it does not say of what; and what is true of a program, not of work. */
const NAMES =
  /^(?:会员|用户|学生|员工|患者|驾驶员|账户|考生|队员|职工|教师)?姓名|^(?:版本|许可证|许可协议|输入|输出)$/;

const POWERS = new RegExp(SIGNS_AGAINST.powers.split(' ').join('|'));

/** Whether a heading tells how a service is given, whoever asks for it and whenever: 承诺时限, 收费标准. */
export function tellsOfService(heading: string): boolean {
  return POWERS.test(heading);
}

/** What has a name and is no task: where it names the rows, the table lists things. */
const THINGS_NAMED =
  '设备 资产 合同 证照 物资 物品 商品 产品 车辆 课程 用例 药品 器材 仪器 软件 线路 文件 公文 制度 ' +
  '法规 法律 政策 企业 公司 学校 接口 服务器 证书 规章 档案 图书 材料 岗位 人员 会议室 客户 供应商 应用 系统 平台 用户 角色 菜单 模块 ' +
  '数据 数据源 数据集 数据项 数据表 字段 论文 期刊 专利 软著 著作 奖项 荣誉 ' +
  '河流 河道 湖泊 水库 道路 桥梁 景区 小区 楼栋 宿舍 网站 栏目 队伍';
const THINGS = new RegExp(`^(?:${THINGS_NAMED.split(' ').join('|')})(?:名称|标题|题目|名|清单)?$`);

/** Whether a heading names things instead of tasks: 合同名称, 设备名称. */
export function isThing(heading: string): boolean {
  return THINGS.test(headingText(heading).main);
}

/** Whether a heading belongs to an inventory, a budget, a roster and the like. */
export function signAgainst(heading: string): boolean {
  return AGAINST.test(heading) || NAMES.test(heading);
}

/** Whether a heading names what is held: 活动名称, 讲座主题. */
export function isHeld(heading: string): boolean {
  const { main } = headingText(heading);
  return /^(?:(?:活动|会议|讲座|赛事|比赛|培训|沙龙)(?:名称|主题|标题|项目)?|主题)$/.test(main);
}

/** Whether a heading names what was held or changed: 活动名称, 更新内容. */
export function isEvent(heading: string): boolean {
  return isHeld(heading) || /^(?:更新|变更|升级)(?:内容|说明)$/.test(headingText(heading).main);
}

/** Whether a heading numbers persons: of them the table tells. */
export function numbersPersons(heading: string): boolean {
  return /^(?:学号|考号|准考证号?|病历号|住院号)$/.test(headingText(heading).main);
}
