import { memoryHost } from '../../src/workbook/memory';
import { contract } from './contract';

contract('the memory host', memoryHost);
