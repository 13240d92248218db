/** Numbers written in Chinese, and the one table of their digits. */

const DIGITS = '零一二三四五六七八九';
const ZEROS = '〇○零oO';
/** Characters that write numbers in Chinese; ○ is U+25CB, which typists use for 〇. */
const NUMERAL = '0-9〇○零一二三四五六七八九十百两廿卅';
/** What a number counts: only in front of these is 一 a one and not part of a word (统一, 一般). */
const UNIT =
  '个|年|月|日|号|天|周(?!年)|季|旬|星期|礼拜|小时|工作日|自然日|时(?!间|候|代|常|而)|点(?!多|对)|次|场|轮|回|度(?=末|底)|半年';
/** A number in front of another number with a unit: 三至五月, 一、三季度. */
const BEFORE_NUMBER = `[-至到~、和及或]\\s*第?[${NUMERAL}]{1,5}(?:${UNIT})`;

const COUNTED = new RegExp(
  `(?<![统唯逐万专单])(?!两季)[${NUMERAL}oO]{0,6}[〇○零一二三四五六七八九十百两廿卅][${NUMERAL}oO]{0,6}(?=${UNIT}|${BEFORE_NUMBER})`,
  'g',
);
/** A letter O typed for a zero inside a year: 2O26年. */
const LETTER_ZERO = /\d[\doO]{2}[\doO](?=年)/g;

/** Replaces numbers written in Chinese by digits where they count something: 二○一○年十二月 → 2010年12月. */
export function numeralsToDigits(text: string): string {
  let result = text;
  if (/[〇○零一二三四五六七八九十百两廿卅]/.test(result)) {
    result = result.replace(COUNTED, (numeral) => numeralToDigits(numeral));
  }
  if (/[oO]/.test(result)) result = result.replace(LETTER_ZERO, (year) => year.replace(/[oO]/g, '0'));
  return result;
}

/** One number in Chinese to digits: place by place (二〇二六, 二00七) or counted (二十六, 廿五). */
function numeralToDigits(numeral: string): string {
  if (!/[十百廿卅]/.test(numeral)) {
    let digits = '';
    for (const character of numeral) digits += digitOf(character);
    return digits;
  }
  let total = 0;
  let pending = 0;
  for (const character of numeral) {
    if (character === '百') {
      total += (pending || 1) * 100;
      pending = 0;
    } else if (character === '十') {
      total += (pending || 1) * 10;
      pending = 0;
    } else if (character === '廿' || character === '卅') {
      total += character === '廿' ? 20 : 30;
      pending = 0;
    } else {
      pending = Number(`${pending}${digitOf(character)}`);
    }
  }
  return String(total + pending);
}

/** One Chinese digit as an Arabic one, '' where it is none: 〇 → 0, 两 → 2. */
export function digitOf(character: string): string {
  if (character >= '0' && character <= '9') return character;
  if (ZEROS.includes(character)) return '0';
  if (character === '两') return '2';
  const digit = DIGITS.indexOf(character);
  return digit < 0 ? '' : String(digit);
}

/** A number in digits or in Chinese up to 9,999 (六十, 一百二十); null where the text is none. */
export function numberOf(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit !== undefined) {
      total += (digit === 0 && unit === 10 ? 1 : digit) * unit;
      digit = 0;
      continue;
    }
    const written = digitOf(character);
    if (written === '') return null;
    digit = Number(written);
  }
  return total + digit;
}
