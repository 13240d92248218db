/** A heading made comparable: width, spaces, traditional characters, brackets and decoration taken away. */
export interface HeadingText {
  /** Without brackets and what they hold: 完成时限（年月） → 完成时限. */
  readonly main: string;
  /** What the brackets hold: 年月. */
  readonly inner: string;
}

/** Traditional characters that headings of office tables are made of, each before its simplified form. */
const TRADITIONAL = pairs(
  '務务單单牽牵頭头責责協协辦办門门處处時时間间開开結结進进況况動动態态問问題题風风險险標标準准類类別别級级' +
    '聯联繫系係系電电話话領领導导備备註注說说編编號号項项區区據据證证實实際际應应計计劃划預预後后階阶段段點点內内' +
    '關关鍵键節节點点負负擔担員员總总體体報报達达評评價价優优獎奖變变對对於于與与個个來来須须滿满見见' +
    '記记錄录屬属產产設设備备數数量量經经費费終终營营運运產产線线規规範范圍围執执產产層层職职權权監监審审發发' +
    '組组織织議议請请調调測测試试驗验讓让認认該该幹干觸触舉举產产應应複复雜杂難难兩两機机構构資资訊讯臺台賬账帳账屆届處处',
);

/** Brings heading text to one form. */
export function headingText(raw: string): HeadingText {
  const flat = simplify(raw.normalize('NFKC'))
    .replace(/[\s\u200b-\u200d\u2060\ufeff_]+/g, '')
    .replace(/[*★☆●•·:;。,.、\-—]+$|^[*★☆●•·:;。,、]+/g, '')
    .replace(/^\d+[.、](?=\D)/, '');
  let inner = '';
  const main = flat.replace(/[([{【〔<《「]([^)\]}】〕>》」]*)[)\]}】〕>》」]/g, (_, held: string) => {
    inner += held;
    return '';
  });
  return main === '' ? { main: inner, inner: '' } : { main, inner };
}

/** Traditional characters to simplified ones, as far as headings use them. */
export function simplify(text: string): string {
  let changed = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const simple = TRADITIONAL.get(text[index]!);
    if (simple === undefined) continue;
    changed += text.slice(from, index) + simple;
    from = index + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

function pairs(list: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < list.length; index += 2) map.set(list[index]!, list[index + 1]!);
  return map;
}
