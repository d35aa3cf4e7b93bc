/** Whether there is a person to ask: both ends are a terminal, and this is not CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env["CI"];
}
