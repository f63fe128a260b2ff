// Preloaded into a program (node --import): how long its event loop stood still at the longest, in ms, for whoever
// asks over IPC. Asking begins anew.
const interval = 1;
let longest = 0;
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - interval);
  last = now;
}, interval).unref();
process.on('message', () => {
  process.send?.(longest);
  longest = 0;
});
process.channel?.unref();
