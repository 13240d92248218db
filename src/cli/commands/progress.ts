import { explainProgress } from '../../tasks';
import { phraseCommand } from '../phrase-command';

export const progress = phraseCommand(
  { name: 'progress', usage: '[PHRASE…|-] [--json]', summary: '看一句工作进展怎么读', options: {} },
  (input) => explainProgress(input.text),
  (reading) =>
    `${reading.text}\n  ${reading.explain}${reading.percent === null ? '' : `，完成率${reading.percent}%`}。`,
);
