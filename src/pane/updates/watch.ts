/** How often a page that stays open asks at most, in milliseconds. */
const EVERY = 10 * 60_000;

/**
 * Calls back once when the site holds another build than this page is of, asked whenever the user comes back to the
 * page.
 * Pages without a build's mark (single files, tests) ask nothing. Returns how to stop.
 */
export function watchForUpdates(onNewer: () => void, page: Document = document): () => void {
  const own = page.querySelector('meta[name="build"]')?.getAttribute('content');
  if (!own) return () => undefined;
  let asked = Date.now();
  let stopped = false;
  const ask = async (): Promise<void> => {
    if (page.visibilityState === 'hidden' || Date.now() - asked < EVERY) return;
    asked = Date.now();
    const there = await buildThere();
    if (stopped || there === null || there === own) return;
    stop();
    // What works without the network is renewed meanwhile, where the browser keeps anything.
    await navigator.serviceWorker?.getRegistration().then((keeper) => keeper?.update(), quiet);
    onNewer();
  };
  const onReturn = (): void => void ask().catch(quiet);
  const timer = setInterval(onReturn, EVERY);
  page.addEventListener('visibilitychange', onReturn);
  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
    page.removeEventListener('visibilitychange', onReturn);
  };
  return stop;
}

/** The build that the site holds now; null where it cannot be told. */
async function buildThere(): Promise<string | null> {
  const answer = await fetch('version.txt', { cache: 'no-store' }).catch(() => null);
  const text = answer?.ok ? (await answer.text()).trim() : '';
  // A gateway's own page is no build.
  return /^\d+\.\d+\.\d+ [0-9a-f]{8}$/.test(text) ? text : null;
}

/** Asking is a comfort: what goes wrong with it is tried again the next time. */
function quiet(): undefined {
  return undefined;
}
