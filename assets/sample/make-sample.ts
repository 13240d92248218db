/** Writes assets/sample/ledger-2026.xlsx from its content: `npm run sample`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx';
import { sampleWorkbook } from './sample-workbook';

const out = join(__dirname, 'ledger-2026.xlsx');
writeFileSync(out, writeXlsx(sampleWorkbook()));
