/** Ways of asking in talk and what they are in writing, longer ones first: 啥时候 and 哪天 are 什么时候. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/啥时候?|何时|几时|哪[天日月]|几[号月](?!份)|什么时间|何日/g, '什么时候'],
  [/啥/g, '什么'],
  [/咋样?/g, '怎么样'],
  [/怎样/g, '怎么样'],
  [/哪[个家](?:口|单位|部门|科室|人|村|站所)?(?=牵头|负责|管|办|抓|落实|干|$)/g, '谁'],
  [/[弄搞](?=[^清])/g, '办'],
];

/** A heading as it would be written where it asks as people talk: 头啥时候 → 头什么时候, 干得咋样 → 干得怎么样. */
export function plainSpoken(heading: string): string {
  return SPOKEN.reduce((text, [spoken, written]) => text.replace(spoken, written), heading);
}
