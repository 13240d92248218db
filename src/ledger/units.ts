import type { TextRule } from '../chinese/text-rule';
import { flat } from './cell-text';

/** A mark, a blank or a word that a cell holds beside a unit's name. */
const MORE_THAN_A_NAME = /[、，,；;/:：()（）\s]|牵头$/;

/** The units that a cell names, in order, without spaces: 大气环境科、监测站, one a line, 牵头单位：大气环境科, 监测站（配合）. */
export function unitsIn(text: string): readonly string[] {
  if (!MORE_THAN_A_NAME.test(text)) return text === '' ? [] : [text];
  return text
    .split(/[、，,；;/\n]/)
    .map((part) => flat(part))
    .map((name) =>
      name
        .replace(/^(?:牵头|主办|配合|协办|责任)(?:单位|科室|部门)?[:：]/, '')
        .replace(/[（(](?:牵头|主办|配合|协办)[)）]$|牵头$/, ''),
    )
    .filter((name) => name !== '');
}

/** 大气科 for 大气环境科: its characters in the same order, with the same first and the same last one. */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}

/** Several bodies in one word, or some that nobody names: it stands in 配合科室 and answers for nothing. */
export const COLLECTIVE: TextRule = {
  name: 'a group of bodies',
  pattern: /^各(?!界)|^(?:其他|所有|全局|全体)|(?:有关|相关|责任|职能)(?:科室|单位)|部门$/,
  examples:
    '各科室|各县（区）分局|其他单位|所有科室|全局干部|全体科室|局有关科室|相关单位|市责任单位|职能科室|住建部门',
  others: '各界服务中心|财务科|联络科|机关党委',
};
