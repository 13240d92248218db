import type { Keeper } from './host-proxy';

/**
 * Hands out workers that were started beforehand: the first workbook need not wait for one, and a page that has lost
 * its network still opens the next. One that could not start is not handed out; a fresh one then tells why.
 */
export function spareKeeper(start: () => Keeper): () => Keeper {
  let spare = tryStart(start);
  return () => {
    const ready = spare?.isBroken() === false ? spare.keeper : start();
    spare = tryStart(start);
    return ready;
  };
}

interface Spare {
  readonly keeper: Keeper;
  readonly isBroken: () => boolean;
}

function tryStart(start: () => Keeper): Spare | null {
  try {
    const keeper = start();
    let broken = false;
    keeper.onerror = (event) => {
      event.preventDefault();
      broken = true;
    };
    return { keeper, isBroken: () => broken };
  } catch {
    // Nobody has asked for anything yet; whoever does starts one again and is told.
    return null;
  }
}
