/**
 * A part of the program that is loaded late did not arrive: an update has taken its file away, or the network is gone.
 * It says nothing of what was to be done with the part, so that no job may treat it as a finding about its data.
 */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
  constructor(cause: unknown) {
    super('a part of the program did not load', { cause });
  }
}

/**
 * Waits for a late part (an `import()`); throws `PartMissing` where it does not come. In a worker the script loader
 * throws at once instead of giving a promise that fails, so the call is made in here.
 */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new PartMissing(error);
  }
}
