export { excelHost, type ExcelHost } from './host';
