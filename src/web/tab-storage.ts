/** What the tab keeps in a place until it is closed; empty: nothing, or it may keep nothing. */
export function readFromTab(place: string): string {
  try {
    return sessionStorage.getItem(place) ?? "";
  } catch {
    // A frame that may keep nothing.
    return "";
  }
}

/** Keeps a text in the tab; an empty one is taken away. Returns whether that is done. */
export function writeToTab(place: string, text: string): boolean {
  try {
    if (text === "") sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
    return true;
  } catch {
    // A private window, a frame that may keep nothing, or more than there is room for.
    return false;
  }
}

/** What is kept in a place as JSON; undefined: nothing, or none of ours. */
export function readJsonFromTab(place: string): unknown {
  try {
    return JSON.parse(readFromTab(place) || "null") ?? undefined;
  } catch {
    return undefined;
  }
}
