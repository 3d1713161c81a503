/** Loaded into a Lantern that is watched: says how much its heap holds, rubbish taken away, whenever it is asked. */
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  process.send?.({ heapUsed, rss, external });
});
