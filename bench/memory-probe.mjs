// Loaded into a process before its program (--import): tells whoever started it what memory is in use, after all garbage
// is collected, whenever it is asked.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// The program alone decides how long the process lives.
process.channel?.unref();
