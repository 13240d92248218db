import type { ExcelStandIn } from './excel';

/**
 * The envelope around requests: messages between the add-in's frame and its parent, as Office.js 1.1.110 sends them
 * on Excel for the web. The same in Node and in a browser; only what carries the text differs.
 */

/** The library talks to parents it trusts only. */
export const PARENT_ORIGIN = 'https://excel.officeapps.live.com';

const APP = 'a1';

/** What the add-in's window is called: this is how the library learns where it is. */
export const WINDOW_NAME = JSON.stringify({
  baseFrameName: 'stand-in',
  hostInfo: 'Excel|Web|16.00|zh-CN|11111111-1111-1111-1111-111111111111||disableLogging|0',
  xdmInfo: `c1|${APP}|${PARENT_ORIGIN}`,
  serializerVersion: '1',
  flights: '[]',
});

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 call, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly SerializedSettings?: Readonly<Record<string, string>>;
}

const RICH_API = 93;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;

/** Makes the parent's end of the line: give it every message text, it posts answers and events. */
export function parentOf(excel: ExcelStandIn, post: (text: string) => void): (text: string) => Promise<void> {
  let conversation = '';
  let settings: Readonly<Record<string, string>> = {};

  excel.onMessage((entry) => {
    const data = { ArrayData: [entry] };
    post(
      envelope({
        _actionName: 'richApiMessage',
        _conversationId: conversation,
        _correlationId: -1,
        _data: data,
        _responseType: 1,
      }),
    );
  });

  async function dataFor(message: Message): Promise<unknown> {
    if (message._actionType !== 0) return { Error: 0 };
    if (message._actionName === 'ContextActivationManager_getAppContextAsync')
      return contextOf(excel, settings);
    if (message._actionName !== 'executeMethod') return null;
    const call = message._data as Call;
    switch (call.DdaMethod.DispatchId) {
      case RICH_API: {
        const [kind, , , , body, , flags] = call.ArrayData as readonly [string, ...unknown[]];
        // The library announces itself to a service of its own; nothing in a workbook answers it.
        if (kind === 'WacPartition')
          return { Version: 1, Error: 0, Data: [200, [], '{"Results":[],"TraceIds":[]}'] };
        const answer = await excel.request(body as string, flags as number);
        return { Version: 1, Error: answer.error, Data: [200, [], answer.body] };
      }
      case LOAD_SETTINGS:
        return { Version: 1, Error: 0, Settings: Object.entries(settings) };
      case SAVE_SETTINGS:
        settings = call.SerializedSettings ?? {};
        return { Version: 1, Error: 0 };
      default:
        throw new Error(`the stand-in knows no method ${call.DdaMethod.DispatchId}`);
    }
  }

  return async (text) => {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0) return;
    conversation = message._conversationId;
    post(envelope({ ...message, _data: await dataFor(message), _responseType: 0 }));
  };
}

function envelope(
  message: Omit<Message, '_messageType' | '_actionType'> & { readonly _responseType: number },
): string {
  const { _actionName, _conversationId, _correlationId, _data, _responseType } = message;
  return JSON.stringify({
    _messageType: 1,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: PARENT_ORIGIN,
    _data,
    _errorCode: 0,
    _responseType,
    _serializerVersion: 1,
  });
}

function contextOf(excel: ExcelStandIn, settings: Readonly<Record<string, string>>): object {
  return {
    _id: APP,
    _appInstanceId: APP,
    _appName: 16,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: excel.workbook().name,
    _clientMode: 1,
    _settings: Object.entries(settings),
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _requirementMatrix: JSON.stringify({
      ExcelApi: excel.api,
      DelayForCellEdit: '1.1',
      SharedRuntime: '1.1',
    }),
    _hostFullVersion: '16.0.0.0',
    _appDomains: [],
  };
}
