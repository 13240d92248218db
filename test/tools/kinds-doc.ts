import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_WORDS, type Field } from '../../src/kinds/field';
import { KINDS, type Kind } from '../../src/kinds/kind';
import { kindRows } from '../../src/records/kind-settings';
import { DEFAULT_SETTINGS } from '../../src/records/settings';
import { limitInWords } from '../../src/status/facts/stages';

/* docs/台账类型.md is written from the kinds' own data: npm run kinds-doc. A test holds the file against this. */

const CLOCKS: Readonly<Record<Kind['clock'], string>> = {
  written: '按写明的完成时限判定。',
  elapsed: '从起算日起按办理时限计算截止日。',
  staged: '分步骤办理，每一步各有时限；最要紧的一步决定这一行的预警。',
  target: '拿完成值和目标值比较。',
};

/** The page about the kinds of ledgers. */
export function kindsDoc(): string {
  return [
    '# 台账类型',
    '',
    '本页由程序里的台账类型数据生成，和程序保持一致。程序按标题、工作表名和列名判断一张表是哪一类台账；',
    '判断不对的，可以在助手“概况”的识别结果里改，也可以在“台账设置”里加一行“台账类型：工作表名”，取值写下面的类型名称。',
    '列名前后的空格、括号不影响识别，意思相近的列名也认得。',
    '',
    ...KINDS.flatMap(section),
  ].join('\n');
}

function section(kind: Kind): string[] {
  return [
    `## ${kind.title}`,
    '',
    `- 命令行里写作 \`${kind.id}\`，也可以写“${kind.short}”。`,
    `- 标题里常见的词：${kind.titleHints.join('、')}。`,
    ...(kind.signs?.needs.length
      ? [`- 必须有的列：${kind.signs.needs.map((group) => groupInWords(group, kind)).join('；')}。`]
      : []),
    ...(kind.notTitleHints?.length ? [`- 标题里有这些词的不算：${kind.notTitleHints.join('、')}。`] : []),
    `- ${CLOCKS[kind.clock]}${kind.register ? '由一个科室登记，不下发报送表。' : ''}`,
    ...limits(kind),
    ...(kind.writtenWins
      ? [`- 表里另写了“${kind.columns[kind.writtenWins]?.aliases?.[0] ?? ''}”的，以写明的为准。`]
      : []),
    ...(kind.written?.closedBy ? ['- 有“销号”列的，销号才算办结；报了办结没有销号的判为待核。'] : []),
    ...(kind.words ? [`- 写明这些词的不再计时：${kind.words.cancelled.join('、')}。`] : []),
    ...(kind.thresholds
      ? [
          `- 距截止日${kind.thresholds.soonDays}天以内为临期，逾期超过${kind.thresholds.seriousDays}天为严重滞后。`,
        ]
      : []),
    `- 比率：${kind.rates.map(({ title }) => title).join('、')}。`,
    '',
    '| 列的含义 | 认得的列名 |',
    '| --- | --- |',
    ...ownColumns(kind).map(
      ([field, aliases]) =>
        `| ${FIELD_WORDS[field]} | ${aliases.map((name) => name.replace('/', '／')).join('、')} |`,
    ),
    '',
    ...settings(kind),
  ];
}

function groupInWords(group: readonly (Field | 'banner')[], { columns }: Kind): string {
  const word = (field: Field): string => columns[field]?.aliases?.[0] ?? FIELD_WORDS[field];
  return group.map((one) => (one === 'banner' ? '写有阶段和时间的小标题' : word(one))).join('或');
}

function limits(kind: Kind): string[] {
  return (kind.clocks ?? []).flatMap(({ name, stages }) => {
    const own = stages.flatMap((stage) => [
      ...(stage.limit ? [`${stage.name}${stage.atLeast ? '不少于' : ''}${limitInWords(stage.limit)}`] : []),
      ...Object.entries(stage.byClass ?? {}).map(
        ([className, { limit }]) => `${className}${limitInWords(limit)}`,
      ),
    ]);
    return [`- 时限${name ? `（${name}）` : ''}：${own.join('，')}。`];
  });
}

/** The columns whose names the kind itself gives; the rest are those of a ledger of tasks. */
function ownColumns(kind: Kind): [Field, readonly string[]][] {
  const base = KINDS.find(({ signs }) => !signs)!;
  return (Object.keys(kind.columns) as Field[]).flatMap((field): [Field, readonly string[]][] => {
    const { aliases = [] } = kind.columns[field]!;
    const inherited = kind === base ? [] : (base.columns[field]?.aliases ?? []);
    const same =
      kind !== base &&
      aliases.length === inherited.length &&
      aliases.every((name) => inherited.includes(name));
    return same || aliases.length === 0 ? [] : [[field, aliases]];
  });
}

function settings(kind: Kind): string[] {
  const rows = kindRows(kind);
  if (rows.length === 0) return [];
  return [
    '| 设置项 | 默认 |',
    '| --- | --- |',
    ...rows.map(({ label, show }) => `| ${label} | ${show(DEFAULT_SETTINGS)} |`),
    '',
  ];
}

if (process.argv[1]?.endsWith('kinds-doc.ts'))
  writeFileSync(join(__dirname, '../../docs/台账类型.md'), kindsDoc());
