/**
 * What a person lets `probe.html` ask of a real WPS once. Each question is a few calls with an answer that can be
 * kept as JSON; what depends on the answer stands beside it. The file that comes out becomes a fixture of the tests,
 * and what it confirms loses its mark “T” in `application.ts`.
 *
 * Questions may touch a scratch workbook that the probe opens for itself, and never one of the user's.
 */
export interface Question {
  readonly id: string;
  /** In Chinese, for the person who looks on. */
  readonly about: string;
  /** What of ours rests on it: the level “copy” that there is, the level “in place” that might come, or the face. */
  readonly level: 'copy' | 'in place' | 'face';
  readonly depends: string;
  readonly ask: (place: Place) => unknown;
}

/** What a question may use. The application is loose here: a member that is missing is an answer. */
export interface Place {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asking what is there is the very purpose
  readonly app: any;
  /** A folder for files of the probe, with `/`. */
  readonly folder: string;
  readonly page: Window;
}

/** One answer as it is kept. */
export interface Answer {
  readonly id: string;
  readonly level: Question['level'];
  readonly value: unknown;
  readonly error: string | null;
  /** Milliseconds. */
  readonly took: number;
}

const SCRATCH = 'ledger-probe';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'version',
    about: 'WPS的版本',
    level: 'face',
    depends: '说明书里写哪些版本可以用',
    ask: ({ app }) => [String(app.Version), String(app.Build)],
  },
  {
    id: 'engine',
    about: '网页引擎',
    level: 'face',
    depends: '脚本编译到哪个语言级别，网页准入检查',
    ask: ({ page }) => page.navigator.userAgent,
  },
  {
    id: 'address',
    about: '页面地址',
    level: 'face',
    depends: '后台处理怎样启动',
    ask: ({ page }) => page.location.protocol,
  },
  {
    id: 'blob-worker',
    about: '能否从内存启动后台处理',
    level: 'face',
    depends: '不能时改在页面里运行，界面会停顿',
    ask: () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.terminate();
      return true;
    },
  },
  {
    id: 'storage',
    about: 'PluginStorage能否记住任务窗格',
    level: 'face',
    depends: '再次点按钮时是显示原来的窗格，还是又开一个',
    ask: ({ app }) => {
      app.PluginStorage.setItem(SCRATCH, '1');
      return app.PluginStorage.getItem(SCRATCH);
    },
  },
  {
    id: 'temporary-folder',
    about: '临时文件夹',
    level: 'copy',
    depends: '读取用的副本放在哪里',
    ask: ({ app }) => [app.FileSystem.tmpdir(), app.Env.GetDesktopPath()],
  },
  {
    id: 'bytes',
    about: '写入和读回文件是否一字节不差',
    level: 'copy',
    depends: '写出已判定副本',
    ask: ({ app, folder }) => {
      const path = `${folder}/${SCRATCH}-字节.bin`;
      let all = '';
      for (let byte = 0; byte < 256; byte++) all += String.fromCharCode(byte);
      app.FileSystem.writeAsBinaryString(path, all);
      const back = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
      app.FileSystem.unlinkSync(path);
      let same = back.length === 256;
      for (let byte = 0; byte < back.length; byte++) same = same && back[byte] === byte;
      return [same, app.FileSystem.Exists(path)];
    },
  },
  {
    id: 'front-workbook',
    about: '当前工作簿的属性',
    level: 'copy',
    depends: '格式判断、保存位置',
    ask: ({ app }) => {
      const book = app.ActiveWorkbook;
      return [typeof book.Name, typeof book.FullName, typeof book.Path, typeof book.Saved, book.FileFormat];
    },
  },
  {
    id: 'save-copy-as',
    about: '能否另存副本而不影响当前工作簿',
    level: 'copy',
    depends: '读取未保存的改动；不行时只能读已保存的文件',
    ask: ({ app, folder }) => {
      const book = app.ActiveWorkbook;
      const before = [book.FullName, book.Saved];
      const path = `${folder}/${SCRATCH}-副本.xlsx`;
      book.SaveCopyAs(path);
      const bytes = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
      app.FileSystem.unlinkSync(path);
      const same = book.FullName === before[0] && book.Saved === before[1];
      return [bytes.length, bytes[0] === 0x50 && bytes[1] === 0x4b, same];
    },
  },
  {
    id: 'events',
    about: '能否登记事件',
    level: 'copy',
    depends: '选中一行时卡片跟着变；表格改动时提示重新读取',
    ask: ({ app }) => {
      const listener = (): void => undefined;
      const names = ['SheetSelectionChange', 'SheetChange', 'WorkbookActivate'];
      for (let i = 0; i < names.length; i++) {
        app.ApiEvent.AddApiEventListener(names[i], listener);
        app.ApiEvent.RemoveApiEventListener(names[i], listener);
      }
      return names.length;
    },
  },
  {
    id: 'selection',
    about: '选中的单元格',
    level: 'copy',
    depends: '选中一行时卡片跟着变',
    ask: ({ app }) => [app.ActiveSheet.Name, app.Selection.Row, app.Selection.Column],
  },
  {
    id: 'array-shapes',
    about: '一块、一行、一格的值各是什么形状',
    level: 'in place',
    depends: '直接读写表格时怎样成批读写',
    ask: (place) =>
      scratch(place, (sheet) => {
        sheet.Range('A1:B2').Value2 = [
          [1, '甲'],
          [null, 0.5],
        ];
        return [sheet.Range('A1:B2').Value2, sheet.Range('A1:B1').Value2, sheet.Range('A1').Value2];
      }),
  },
  {
    id: 'typed-text',
    about: '写入“007”“3-4”“=1+1”分别变成什么',
    level: 'in place',
    depends: '写文字前要不要先设成文本格式',
    ask: (place) =>
      scratch(place, (sheet) => {
        sheet.Range('A1:C1').Value2 = [['007', '3-4', '=1+1']];
        return [sheet.Range('A1:C1').Value2, sheet.Range('A1:C1').Formula];
      }),
  },
  {
    id: 'rule-origin',
    about: '条件格式的相对引用从哪一格算起',
    level: 'in place',
    depends: '算错时会给错误的行标颜色，所以是直接写表格的头一个问题',
    ask: (place) =>
      scratch(place, (sheet) => {
        sheet.Range('C5').Select();
        const rule = sheet.Range('A2:A9').FormatConditions.Add(2, undefined, '=$A2="红"');
        const seen = [rule.Formula1, rule.AppliesTo.Address()];
        sheet.Range('A2').Select();
        return seen.concat(rule.Formula1);
      }),
  },
  {
    id: 'protected',
    about: '写受保护的表时报什么错',
    level: 'in place',
    depends: '提示语“请先撤销工作表保护”',
    ask: (place) =>
      scratch(place, (sheet) => {
        sheet.Protect();
        try {
          sheet.Range('A1').Value2 = 1;
          return 'no error';
        } catch (error) {
          return String(error);
        } finally {
          sheet.Unprotect();
        }
      }),
  },
  {
    id: 'undo-step',
    about: '能否把一串写入合成一步撤销',
    level: 'in place',
    depends: '按一次Ctrl+Z能否全部还原',
    ask: (place) =>
      scratch(place, (sheet, book) => {
        place.app.DebugTools.UndoTransBegin(book);
        sheet.Range('A1').Value2 = 1;
        sheet.Range('A2').Value2 = 2;
        place.app.DebugTools.UndoTransEnd(book, false, '台账助手');
        place.app.Undo();
        return sheet.Range('A1:A2').Value2;
      }),
  },
  {
    id: 'page-setup',
    about: '能否设置打印',
    level: 'in place',
    depends: '简报工作表的纸张、页边距、打印标题',
    ask: (place) =>
      scratch(place, (sheet) => {
        sheet.PageSetup.Orientation = 2;
        sheet.PageSetup.PrintTitleRows = '$1:$2';
        return [sheet.PageSetup.Orientation, sheet.PageSetup.PrintTitleRows];
      }),
  },
];

/** Asks all questions, one after the other; one that fails tells its error and stops nothing. */
export function askAll(place: Place, clock: () => number): Answer[] {
  return QUESTIONS.map(({ id, level, ask }) => {
    const begun = clock();
    let value: unknown = null;
    let error: string | null = null;
    try {
      value = ask(place);
    } catch (thrown) {
      error = String(thrown);
    }
    return { id, level, value, error, took: clock() - begun };
  });
}

/** Works with a sheet of a new workbook, which is thrown away. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see Place
function scratch({ app }: Place, work: (sheet: any, book: any) => unknown): unknown {
  const book = app.Workbooks.Add();
  try {
    return work(book.Worksheets.Item(1), book);
  } finally {
    book.Close(false);
  }
}
