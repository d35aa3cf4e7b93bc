/** Where a name can become a range: agent-7.lan → frame `agent-[].lan`, number `7`. */
type Place = { frame: string; number: string };
type Fold = { name: string; frame: string; numbers: string[] };

/** Fifteen digits always fit a safe integer. */
const maxDigits = 15;

/**
 * agent-1 … agent-40 → `agent-[1-40]`, for display. Ranges stand where their first name stood and keep the order of
 * their numbers; repeats are left out. One number per name is folded: the last one in which it differs from another name.
 */
export function foldHosts(names: readonly string[]): string[] {
  const places = new Map(names.map((name) => [name, placesOf(name)]));
  const shared = countFrames([...places.values()].flat());
  const folds = new Map<string, Fold>();
  for (const [name, found] of places) {
    const place = found.findLast(({ frame }) => (shared.get(frame) ?? 0) > 1);
    const key = place ? `range ${place.frame}` : `name ${name}`;
    const { frame, number } = place ?? { frame: name, number: "" };
    const fold = folds.get(key);
    if (fold) fold.numbers.push(number);
    else folds.set(key, { name, frame, numbers: [number] });
  }
  return [...folds.values()].map(textOf);
}

/** Every place of a name where a number stands. */
export function placesOf(name: string): Place[] {
  if (/[[\]]/.test(name)) return [];
  const numbers = [...name.matchAll(/\d+/g)].filter(([number]) => number.length <= maxDigits);
  return numbers.map(({ 0: number, index }) => ({
    frame: `${name.slice(0, index)}[]${name.slice(index + number.length)}`,
    number,
  }));
}

function countFrames(places: Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { frame } of places) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  return counts;
}

function textOf({ name, frame, numbers }: Fold): string {
  return numbers.length === 1 ? name : frame.replace("[]", `[${runsOf(numbers)}]`);
}

/** 1 2 3 5 → `1-3,5` */
function runsOf(numbers: string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === nextIn(run)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(",");
}

/** A padded run ends where its width does: [01-99], then 100 by itself. */
function nextIn({ first, last }: { first: string; last: string }): string | undefined {
  const next = String(Number(last) + 1);
  if (!/^0./.test(first)) return next;
  return next.length > first.length ? undefined : next.padStart(first.length, "0");
}
