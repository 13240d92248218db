import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { Host } from '../../src/workbook/host';
import type { Workbook } from '../../src/workbook/sheet';
import { zlibCodec } from '../hosts/xlsx/zlib-codec';
import { contract } from './contract';

contract('the .xlsx host', (workbook) => openXlsx(writeXlsx(workbook, zlibCodec), '', zlibCodec));

/** A host that saves its file after each command and opens it again, as a person does from day to day. */
function reopening(workbook: Workbook): Host {
  let host = openXlsx(writeXlsx(workbook, zlibCodec), '', zlibCodec);
  return {
    read: (request) => host.read(request),
    async apply(edits, progress) {
      await host.apply(edits, progress);
      host = openXlsx(host.save(), '', zlibCodec);
    },
    reveal: (sheet, row) => host.reveal(sheet, row),
  };
}

contract('the .xlsx host, saved and opened again', reopening);
