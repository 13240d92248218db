import type { Codec } from './codec';
import { PiecePacker, type Packed } from './piece-packer';

/** What is written is packed when so much of it has come, where the codec packs pieces. */
const PIECE = 1 << 20;
/** So many characters of text are encoded at once. */
const GATHERED = 4096;

/** Bytes written one after the other. A state machine: it grows, or packs what it holds, as it is written to. */
export class ByteWriter {
  private bytes: Uint8Array;
  private length: number;
  /** Text that is not encoded yet: it comes in short pieces, and a call of the encoder costs more than those do. */
  private waiting = '';
  private readonly encoder = new TextEncoder();
  private readonly packer: PiecePacker | null;

  /** `expected` is about how many bytes will come, `front` how many may be put before them in the end; more may. */
  constructor(
    expected: number,
    private readonly front: number,
    codec: Codec,
  ) {
    const { deflatePiece } = codec;
    this.packer = deflatePiece && expected > PIECE ? new PiecePacker({ ...codec, deflatePiece }) : null;
    this.bytes = new Uint8Array(front + (this.packer ? PIECE : Math.max(1024, expected)));
    this.length = front;
  }

  /** Copies a stretch of bytes. */
  copy(from: Uint8Array, start: number, end: number): void {
    if (end <= start) return;
    this.encode();
    // In steps, so that a long stretch needs no larger room where pieces are packed.
    const step = this.packer ? PIECE / 4 : end - start;
    for (let at = start; at < end; at += step) {
      const next = Math.min(at + step, end);
      this.room(next - at);
      this.bytes.set(from.subarray(at, next), this.length);
      this.length += next - at;
    }
  }

  /** Writes text as UTF-8. */
  text(text: string): void {
    this.waiting += text;
    if (this.waiting.length > GATHERED) this.encode();
  }

  private encode(): void {
    const { waiting } = this;
    if (waiting === '') return;
    this.room(waiting.length * 3);
    this.length += this.encoder.encodeInto(waiting, this.bytes.subarray(this.length)).written;
    this.waiting = '';
  }

  /** What was written, after `head`. The writer is not to be used afterwards. */
  finish(head: Uint8Array): Uint8Array | Packed {
    this.encode();
    if (this.packer) return this.packer.finish(head, this.bytes.subarray(this.front, this.length));
    const start = this.front - head.length;
    if (start >= 0) {
      this.bytes.set(head, start);
      return this.bytes.subarray(start, this.length);
    }
    const whole = new Uint8Array(head.length + this.length - this.front);
    whole.set(head);
    whole.set(this.bytes.subarray(this.front, this.length), head.length);
    return whole;
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    if (this.packer) {
      this.packer.add(this.bytes.subarray(this.front, this.length));
      this.length = this.front;
      if (this.length + more <= this.bytes.length) return;
    }
    const grown = new Uint8Array(Math.max(this.length + more, Math.ceil(this.bytes.length * 1.5)));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
