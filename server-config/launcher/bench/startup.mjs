// Seconds from the command to trading-ready over a data directory that was used before, and the memory after half a
// minute of simulated market.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start } from '../instance.mjs';

const SETTLE_MILLIS = 30_000;
const row = (name, metric, unit, value) => ({ name, metric, unit, value, peer: null, peerValue: null, ratio: null });

export default async function startup() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'grekko-bench-'));
  try {
    await (await start(data)).stop();
    const warm = await start(data);
    await pause(SETTLE_MILLIS);
    const rss = warm.rssMegabytes();
    await warm.stop();
    return [
      row('startup.ready', 'command to ready, second start', 's', Number(warm.seconds.toFixed(1))),
      row('startup.rss', 'resident memory, 30 s after ready', 'MB', rss === null ? null : Math.round(rss)),
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
