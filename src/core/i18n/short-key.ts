/** What stands for a text in the catalogues that are shipped: 24 bits of its FNV-1a. `npm run check` finds texts that share one. */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 8).toString(36);
}
