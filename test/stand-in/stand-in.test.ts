import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { standIn, type ExcelOptions, type ExcelStandIn } from './excel';
import { officeInNode, type OfficeLine } from './node';

const BOOK: Workbook = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    makeSheet(
      '台账',
      [
        ['序号', '事项'],
        [1, '甲'],
        [2, { formula: 'A2+1', result: 2 }],
      ],
      {
        styles: [[{ font: { bold: true } }, { fill: 'FFFF00' }]],
      },
    ),
    makeSheet('说明', [['一']]),
  ],
};

async function open(options?: ExcelOptions): Promise<ExcelStandIn & OfficeLine> {
  const excel = standIn(BOOK, options);
  return Object.defineProperties(
    await officeInNode(excel),
    Object.getOwnPropertyDescriptors(excel),
  ) as ExcelStandIn & OfficeLine;
}

describe('the real Office.js over the stand-in', () => {
  it('reads values, formulas and looks', async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, visibility: true, protection: { protected: true }, tables: { name: true } });
      const used = sheets.getItem('台账').getUsedRangeOrNullObject(true);
      used.load('address,formulas,values,format/fill/color,format/font/bold');
      const properties = used.getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
      const none = sheets.getItemOrNullObject('没有');
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(['台账', '说明']);
      expect(sheets.items[0]!.protection.protected).toBe(false);
      expect(used.address).toBe('台账!A1:B3');
      expect(used.formulas[2]).toEqual([2, '=A2+1']);
      expect(used.values[2]).toEqual([2, 2]);
      expect(used.format.fill.color).toBeNull();
      expect(properties.value[0]![1]!.format!.fill!.color).toBe('#FFFF00');
      expect(none.isNullObject).toBe(true);
    });
  });

  it('writes as if typed', async () => {
    const excel = await open();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('说明');
      sheet.getRange('B1').numberFormat = [['@']];
      sheet.getRange('A1:F1').values = [[null, '007', "'007", '007', '3月4日', '=1+1']];
      sheet.getRange('A2:C2').values = [['12%', 'TRUE', '#N/A']];
      await context.sync();
    });
    const { cells, styles } = excel.workbook().sheets[1]!;
    expect(cells[0]).toEqual(['一', '007', '007', 7, 46085, { formula: '1+1', result: 0 }]);
    expect(cells[1]).toEqual([0.12, true, { error: '#N/A' }]);
    expect(styles[0]![4]).toEqual({ numberFormat: 'yyyy/m/d' });
  });

  it('leaves done what came before a failing action', async () => {
    const excel = await open();
    const written = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('说明').getRange('A1').values = [['改']];
      context.workbook.worksheets.add('台账');
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    expect(excel.workbook().sheets[1]!.cells).toEqual([['改']]);
  });

  it.each([
    ['before', 'before' as const, '一'],
    ['after its first actions', { actions: 8 }, '改'],
    ['after its actions', 'after' as const, '改'],
  ])('fails a request %s', async (_, when, left) => {
    const excel = await open();
    excel.fail({ request: 1, when });
    const write = (): Promise<void> =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('说明');
        sheet.getRange('A1').values = [['改']];
        sheet.getRange('A2').values = [['二']];
        await context.sync();
      });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(excel.workbook().sheets[1]!.cells[0]).toEqual([left]);
    await write();
    expect(excel.workbook().sheets[1]!.cells).toEqual([['改'], ['二']]);
  });

  it('refuses while a cell is edited, or waits where told to', async () => {
    const excel = await open();
    excel.setEditing(true);
    const read = (delay: boolean): Promise<string> =>
      excel.Excel.run({ delayForCellEdit: delay }, async (context) => {
        const range = context.workbook.worksheets.getItem('说明').getRange('A1').load('values');
        await context.sync();
        return String(range.values[0]![0]);
      });
    await expect(read(false)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const delayed = read(true);
    excel.setEditing(false);
    await expect(delayed).resolves.toBe('一');
  });

  it('refuses what is bigger than 5 MB', async () => {
    const excel = await open();
    const long = '长'.repeat(30_000);
    const write = (rows: number): Promise<void> =>
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('说明').getRange(`A1:A${rows}`).values = Array.from(
          { length: rows },
          () => [long],
        );
        await context.sync();
      });
    await expect(write(60)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await write(30);
    await write(30);
    const read = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('说明').getRange('A1:A30').load('values,formulas');
      await context.sync();
      return range.values;
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('refuses on a protected sheet', async () => {
    const excel = await open();
    excel.protect('说明');
    const write = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('说明').getRange('A1').values = [['改']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('tells of selections and changes, and who made them', async () => {
    const excel = await open();
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(
        async (event) => void heard.push(`选 ${event.address}`),
      );
      context.workbook.worksheets.onChanged.add(
        async (event) => void heard.push(`改 ${event.address} ${event.source} ${event.triggerSource}`),
      );
      await context.sync();
    });
    excel.select('说明', 'A1');
    excel.type('说明', 'B2', '二', true);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('说明').getRange('A1').values = [['改']];
      await context.sync();
    });
    expect(heard).toEqual(['选 A1', '改 B2 Remote Unknown', '改 A1 Local ThisLocalAddin']);
  });

  it('knows its API set', async () => {
    const { Office } = await open({ api: '1.13' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
  });

  it('fails loudly on a member it does not know', async () => {
    const excel = await open();
    const read = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('说明').getRange('A1').load('text');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'StandInGap' });
    expect(excel.gaps).toEqual(['the stand-in knows no property Range.Text']);
  });
});
