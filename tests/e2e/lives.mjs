// Lives of the browser on one profile, each of which ends in a kill.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';

/** One life of the browser, on the profile. */
export async function launch(profile) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // A group of its own, so that the kill reaches every process of it at once.
  const browser = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', args, { detached: true, stdio: 'ignore' });
  const port = join(profile, 'DevToolsActivePort');
  for (let i = 0; !existsSync(port) || !readFileSync(port, 'utf8').includes('\n'); i++) {
    if (i > 600) throw new Error('Chromium did not start');
    await wait(50);
  }
  const [number] = readFileSync(port, 'utf8').split('\n');
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const [context] = connected.contexts();
  const kill = async () => {
    const gone = once(browser, 'exit');
    process.kill(-browser.pid, 'SIGKILL');
    await gone;
    await connected.close().catch(() => {});
  };
  return { page: await context.newPage(), kill };
}

/** Mulberry32: the same plan for the same seed. */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (n) => Math.floor(next() * n) };
}
