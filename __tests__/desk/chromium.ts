import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];

/** Why there is no browser, if there is none; in CI that is an error. */
export function chromiumMissing(): string | undefined {
  if (PLACES.some((file) => file !== '' && existsSync(file))) return undefined;
  const reason = 'no Chromium found: apt-get install chromium, or name its program in CHROMIUM';
  if (process.env.CI !== undefined) throw new Error(reason);
  return reason;
}

export function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((file) => file !== '' && existsSync(file)) ?? '';
  return chromium.launch({
    executablePath,
    args: [...FLAGS, 'disable-component-update', 'disable-sync'].map((flag) => `--${flag}`),
  });
}
