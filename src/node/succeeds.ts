/** Whether an action ended without an error, where a failure must not hide something else. */
export function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
