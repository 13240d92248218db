/** Writes both sample workbooks from their content: `npm run sample`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx';
import { officeWorkbook } from './office-workbook';
import { sampleWorkbook } from './sample-workbook';

for (const workbook of [sampleWorkbook(), officeWorkbook()])
  writeFileSync(join(__dirname, workbook.name), writeXlsx(workbook));
