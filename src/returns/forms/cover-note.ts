import { dayInChinese } from '../../calendar/day';
import { monthInChinese } from '../../calendar/period';
import type { MadeForm, FormRequest, Forms } from './make-forms';

/** The text that goes out with all forms (下发说明), to be pasted into a message. Lines end in \n. */
export function coverNote(
  { forms, idle, subject }: Pick<Forms, 'forms' | 'idle' | 'subject'>,
  { month, due }: FormRequest,
): string {
  const rows = forms.reduce((sum, { counts }) => sum + counts.lead, 0);
  return [
    '各科室：',
    `现下发${monthInChinese(month)}${subject}报送表，共${forms.length}个科室${rows}项，请于${dayInChinese(due)}前填好发回。`,
    '一、每个科室一个文件，只填浅黄色的列，其余各列已锁定。',
    '二、每项都要填，没有新情况的写“无变化”；已完成的写明完成时间和佐证材料，没有按时完成的写明原因和下一步措施。',
    '三、直接在下发的表里填，不要改表头、增删行列或另建新表，填好后原文件发回。',
    '四、事项内容、牵头科室或完成时限有误的，不要在表里改，请另行说明。',
    '',
    '各科室事项：',
    ...forms.map((form, index) => `${index + 1}. ${form.unit}：${countsInWords(form)}。`),
    ...(idle.length > 0 ? ['', `牵头事项已全部办结、本月不用报送的：${idle.join('、')}。`] : []),
  ].join('\n');
}

/** The text that goes to one section with its form. */
export function unitNote(
  form: MadeForm,
  { month, due, subject }: FormRequest & Pick<Forms, 'subject'>,
): string {
  const late = form.counts.late > 0 ? '逾期事项请写明原因和下一步措施。' : '';
  return (
    `${form.unit}：${monthInChinese(month)}${subject}报送表已下发，本科室${countsInWords(form)}。` +
    `${late}请于${dayInChinese(due)}前在表内浅黄色的列填好，没有新情况的写“无变化”，原文件发回。`
  );
}

function countsInWords({ counts }: MadeForm): string {
  const { lead, late, cooperating } = counts;
  return `牵头${lead}项${late > 0 ? `（其中逾期${late}项）` : ''}${cooperating > 0 ? `，配合${cooperating}项` : ''}`;
}
