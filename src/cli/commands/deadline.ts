import { explainDeadline } from '../../tasks';
import { AS_OF_OPTION } from '../command';
import { asOfOption, yearOption } from '../options';
import { phraseCommand } from '../phrase-command';

export const deadline = phraseCommand(
  {
    name: 'deadline',
    usage: '[PHRASE…|-] [--year YYYY] [--as-of DATE] [--json]',
    summary: '看一句完成时限怎么读',
    options: { year: { type: 'string', help: '台账年份；词句中没有年份时用它' }, 'as-of': AS_OF_OPTION },
  },
  (input, args, terminal) =>
    explainDeadline(input.text, input.year ?? yearOption(args), asOfOption(args, terminal.today)),
  (reading) => {
    const day =
      reading.due ??
      reading.current?.due ??
      (reading.monthDay ? `${reading.monthDay}（缺年份）` : '没有确定的日期');
    const other = reading.alternative ? `，也可读作${reading.alternative}` : '';
    return `${reading.text}\n  ${day}${other}。${reading.explain}。`;
  },
);
