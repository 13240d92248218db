import { checksum, joinedChecksum, type Codec } from './codec';

/** The content of a file in a zip, packed. */
export interface Packed {
  readonly packed: Uint8Array;
  readonly crc: number;
  /** Size when unpacked. */
  readonly size: number;
}

/** Packs content as it is written, so that a large sheet never stands in memory as a whole. */
export class PiecePacker {
  private readonly pieces: Uint8Array[] = [];
  private crc = 0;
  private size = 0;

  constructor(private readonly codec: Codec & Required<Pick<Codec, 'deflatePiece'>>) {}

  /** Takes the next piece; its bytes may be written over afterwards. */
  add(piece: Uint8Array): void {
    this.pieces.push(this.codec.deflatePiece(piece));
    this.crc = joinedChecksum(this.crc, checksum(piece, this.codec), piece.length);
    this.size += piece.length;
  }

  /** The pieces with `head` before and `rest` after them. */
  finish(head: Uint8Array, rest: Uint8Array): Packed {
    const { codec, pieces, crc, size } = this;
    const all = [codec.deflatePiece(head), ...pieces, codec.deflate(rest)];
    const packed = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0));
    let at = 0;
    for (const one of all) {
      packed.set(one, at);
      at += one.length;
    }
    const begun = joinedChecksum(checksum(head, codec), crc, size);
    return {
      packed,
      crc: joinedChecksum(begun, checksum(rest, codec), rest.length),
      size: head.length + size + rest.length,
    };
  }
}
