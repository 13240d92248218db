/** What serves people: once it is restored (供水已恢复) a trouble is over; a work that is resumed goes on. */
export const SERVICE_BEFORE =
  '(?:供[水电气暖热]|通行|交通|运行|功能|服务|秩序|植被|道路|路面|原貌|耕地|土地|绿地)(?:均|都|已经?|全部|将)*';

/** What is announced to find those who will take part: the announcement is a step. */
export const CALLS = '(?:招聘|招录|招标|采购|招商|招租|征收|遴选|选聘|拍卖|挂牌|出让)[^,]{0,8}';

/** What it is an end to be put on: 列入国家级名录, as against 列入计划. */
export const HONOUR = '[^,]{0,8}(?:名录|试点|示范)';

/** Those to whom a matter is handed for what they make of it. */
export const TO_INVESTIGATE = '[^,]{0,4}(?:纪委|监委|纪检|公安|司法|检察|法院|执法)';

/** What makes another word of 待: 优待, 接待, 期待. */
export const NO_WAITING = '[优接招对看期善亏款相]';

/** What it is good to have none of: 没断电, 没漏一户, 没发现问题. */
export const NOTHING_WRONG =
  '(?:发[生现]|出[现事错过险]|见(?!着|到|效)|收到|接到|遇|漏|断|停|误|耽|超|逾|反弹|返工|返潮|投诉|上访|信访|拖|欠|丢|少|缺|' +
  '受|伤|死|倒|塌|裂|渗|溢|堵|乱|差|错|增|涨|降|变|破|违|突破|影响|妨碍|花|用|占|动过|因)';
