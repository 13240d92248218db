import { handOver, takeCopy } from '../../src/hosts/wps';
import { openXlsx, writeXlsx, type XlsxHost } from '../../src/hosts/xlsx';
import type { Host } from '../../src/workbook/host';
import type { Workbook } from '../../src/workbook/sheet';
import { zlibCodec } from '../hosts/xlsx/zlib-codec';
import { wpsStandIn } from '../stand-in/wps';
import { contract } from './contract';

/**
 * WPS at the level “copy”, all the way: what is read was saved by WPS as a copy; what is written lies beside the
 * workbook, is opened in WPS, and is read from there again.
 */
function wps(workbook: Workbook): Host {
  const { app, disk } = wpsStandIn(writeXlsx(workbook, zlibCodec));
  const opened = (): XlsxHost => openXlsx(takeCopy(app).bytes, '', zlibCodec);
  let host = opened();
  return {
    read: (request) => host.read(request),
    async apply(edits, progress) {
      await host.apply(edits, progress);
      const copy = takeCopy(app);
      handOver(app, copy, host.save());
      expect([...disk.keys()].filter((path) => path.includes('/Temp/'))).toEqual([]);
      host = opened();
    },
    reveal: (sheet, row) => host.reveal(sheet, row),
  };
}

contract('WPS at the level of copies', wps);
