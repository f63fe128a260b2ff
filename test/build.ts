import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds dist/ once before all tests: those end to end run what a user runs. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs']);
}
