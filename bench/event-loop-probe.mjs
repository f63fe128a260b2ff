// Preloaded into a program (node --import): for how long its event loop stood still at the longest, in ms, for whoever
// asks over IPC; asking begins anew. Time in which the system gave the processor to somebody else isn't counted, where
// it says so (Linux; it counts in steps of a few ms).
import { readFileSync } from 'node:fs';

const interval = 1;
const ofThisThread = `/proc/self/task/${process.pid}/schedstat`;

/** ms that this thread has run so far, as the system counts them; undefined where it doesn't. */
function onProcessor() {
  try {
    return Number(readFileSync(ofThisThread, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

let longest = 0;
let last = { at: performance.now(), ran: onProcessor() };
setInterval(() => {
  const now = { at: performance.now(), ran: last.ran === undefined ? undefined : onProcessor() };
  const passed = now.at - last.at - interval;
  longest = Math.max(longest, now.ran === undefined ? passed : Math.min(passed, now.ran - last.ran));
  last = now;
}, interval).unref();
process.on('message', () => {
  process.send?.(longest);
  longest = 0;
});
process.channel?.unref();
