/** Words, parted by blanks, by which a clause tells of what is only meant, lacking or waited for. */
export const ONLY_MEANT = '未 没 待 拟 将 预计 计划 力争 确保 准备 尽快 抓紧 推进 申请 筹备';
