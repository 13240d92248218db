/**
 * One spelling of Chinese text: traditional characters to simplified ones, full width to half. This is the one table of
 * them; headings, deadlines, reports and tasks are all compared by it.
 */

/**
 * Each traditional character before its simplified form. One that is also a simplified character (覆, 乾) is not in it.
 */
const PAIRS = [
  '亞亚佈布併并來来係系倉仓個个側侧備备傳传債债傷伤僅仅價价儀仪億亿償偿優优儲储兒儿內内兩两冊册凍冻別别創创劃划劑剂動动務务勝胜勞劳勢势勵励匯汇區区協协厲厉參参員员問问啓启啟启單单國国圍围園园圓圆圖图團团',
  '執执報报場场塊块塵尘墊垫墾垦壓压壞坏夠够奪夺奮奋婦妇孫孙學学實实寧宁審审寫写寬宽寶宝將将專专尋寻對对導导屆届層层屬属島岛嶺岭帳账帶带幣币幫帮幹干庫库廁厕廈厦廠厂廢废廣广廳厅彈弹彙汇後后徑径從从復复徵征',
  '徹彻恆恒惡恶愛爱態态慣惯慶庆憂忧憑凭憲宪懇恳應应懷怀懸悬戰战戶户掃扫掛挂採采揚扬換换損损撥拨擁拥擇择擊击擔担據据擠挤擬拟擴扩攔拦攜携敗败數数斷断於于時时暫暂曆历曉晓書书會会東东條条棄弃楊杨業业極极榮荣',
  '構构樂乐樓楼標标樣样樹树橋桥機机橫横檔档檢检櫃柜欄栏權权歐欧歡欢歲岁歷历歸归殘残毀毁氣气汙污決决沒没況况淨净淺浅減减測测準准滅灭滬沪滯滞滿满漁渔漢汉漲涨漸渐潔洁潛潜潤润澤泽濕湿濟济濱滨灘滩灣湾災灾為为',
  '無无煉炼煙烟煩烦熱热燈灯燒烧營营爐炉爭争爲为牆墙牽牵狀状狹狭獎奖獨独獲获獻献現现環环產产畝亩畢毕畫画異异當当療疗發发盜盗盡尽監监盤盘眾众確确碼码磚砖礎础礦矿祕秘禍祸禮礼稅税種种稱称積积穩稳窮穷竊窃競竞',
  '筆笔節节範范築筑篩筛簡简簽签籌筹糧粮糾纠紀纪約约紅红納纳純纯紙纸級级紛纷細细紹绍終终組组結结絕绝絡络給给統统經经綜综綠绿維维網网緊紧線线締缔緣缘編编緩缓緯纬練练縣县縮缩縱纵總总績绩織织繪绘繫系繳缴繼继',
  '續续纖纤罰罚罷罢羅罗義义習习聯联聲声職职聽听肅肃脅胁臨临臺台與与興兴舉举舊旧莊庄華华蓋盖薦荐藝艺藥药蘇苏處处虛虚號号術术衛卫衝冲補补裝装製制複复襲袭見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯訓训託托',
  '記记訪访設设許许訴诉診诊註注評评詢询試试話话該该詳详誌志認认語语誠诚誤误說说誰谁課课調调談谈請请論论諸诸諾诺謀谋講讲謝谢謹谨證证譯译議议護护譽誉讀读變变讓让豐丰負负財财貢贡貧贫貨货貫贯責责貴贵買买貸贷',
  '費费貿贸資资賞赏賠赔賣卖質质賬账購购贈赠贊赞趕赶趨趋跡迹踐践躍跃車车軌轨軍军軟软較较載载輔辅輕轻輛辆輪轮輯辑輸输轄辖轉转辦办辭辞農农這这連连週周進进遊游運运過过達达違违遞递遠远適适遲迟遷迁選选遺遗還还',
  '邊边郵邮鄉乡鄭郑鄰邻醫医釋释針针銀银銅铜銜衔銷销鋒锋鋼钢錄录錢钱錯错鍵键鎖锁鎮镇鏈链鐘钟鐵铁鑄铸鑑鉴長长門门閉闭開开間间閘闸閱阅闊阔關关闡阐陣阵陳陈陸陆陽阳隊队階阶際际隨随險险隱隐雖虽雙双雜杂離离難难',
  '雲云電电霧雾靈灵靜静響响頂顶項项順顺須须預预頒颁頓顿領领頭头頻频題题額额願愿類类顧顾顯显風风飛飞飲饮飼饲養养餘余館馆馬马駐驻驅驱驗验驚惊驟骤髒脏體体鬆松鬧闹魚鱼鮮鲜鹽盐麗丽麥麦黃黄點点黨党齊齐齡龄龍龙',
].join('');

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!] as const),
);

/** Every character that `simplify` may change, for a class of a regular expression. */
export const TRADITIONAL = `${[...SIMPLIFIED.keys()].join('')}覆`;
/** By UTF-16 unit: 1 = one of them. Most texts have none, and looking at a table costs a quarter of a pattern. */
const IS_TRADITIONAL = new Uint8Array(0x10000);
for (let at = 0; at < TRADITIONAL.length; at++) IS_TRADITIONAL[TRADITIONAL.charCodeAt(at)] = 1;
const EVERY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');
/** 覆 is 复 in an answer (答覆, 回覆, 批覆), and itself where it covers (全覆盖). */
const ANSWER = /(?<=[答回批函])覆/g;

/** Traditional characters to simplified ones; all others stay. */
export function simplify(text: string): string {
  let at = 0;
  while (at < text.length && IS_TRADITIONAL[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  const answered = text.includes('覆') ? text.replace(ANSWER, '复') : text;
  return answered.replace(EVERY_TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

/** What two writings of the same words have in common, for looking for one in the other: ２．２ is 2.2, Ａ is a. */
export function searchKey(text: string): string {
  return fold(text).toLowerCase().trim();
}

/** Text in half width and simplified characters: ＡＢ１２（責任） → AB12(责任). */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC'));
}
