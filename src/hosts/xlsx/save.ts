import { HostError } from '../../workbook/host';
import type { Origins, Slot } from './slots';
import type { Source } from './source';

/** The bytes of a workbook. */
export function saveSource(source: Source, slots: readonly Slot[], _origins: Origins, bytes: Uint8Array): Uint8Array {
  if (source.workbook.sheets.length === slots.length && slots.every((slot) => slot.now === null)) return bytes;
  throw new HostError('failed', '暂时只能读取工作簿，不能写入，请等待下一版。');
}
