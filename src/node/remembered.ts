/**
 * A function that does its work once for equal texts, and keeps the results of the latest texts: of a cluster's files most
 * are the same on every host (85 % of the bytes at 1,000 agents).
 */
export function remembered<Result>(
  make: (text: string) => Result,
  size = 200,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const result = results.get(text) ?? make(text);
    // The text that was used last is the last to be forgotten.
    results.delete(text);
    results.set(text, result);
    const [oldest = ""] = results.size > size ? results.keys() : [];
    if (results.size > size) results.delete(oldest);
    return result;
  };
}
