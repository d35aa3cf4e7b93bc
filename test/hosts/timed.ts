/**
 * Says on stderr what took longer than a second, so that a slow CI run shows where its time went.
 */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const result = await work();
  const seconds = (Date.now() - start) / 1000;
  if (seconds > 1) process.stderr.write(`rig: ${what}: ${seconds.toFixed(1)} s\n`);
  return result;
}
