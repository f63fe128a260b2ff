// Loaded into a process before its program (--import): tells whoever started it what CPU time it has used, and what
// memory it uses after all garbage is collected, whenever it is asked.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  process.send?.({ ...process.memoryUsage(), cpu: user + system });
});
// The program alone decides how long the process lives.
process.channel?.unref();
