import leven from "leven";
import { type Message, msg } from "../i18n/message.ts";

/** `Did you mean "x"?` when a known word is near. */
export function suggest(word: string, known: Iterable<string>): Message | undefined {
  const near = nearest(word, known);
  return near === undefined ? undefined : msg`Did you mean "${near}"?`;
}

/**
 * The known word that a typing mistake most likely stood for: up to a third of its letters may
 * differ, and no more than `mostLetters`.
 */
export function nearest(
  word: string,
  known: Iterable<string>,
  mostLetters = Number.POSITIVE_INFINITY,
): string | undefined {
  if (word.length > 80) return undefined;
  const ranked = [...known]
    .map((candidate) => ({
      candidate,
      distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(
      ({ candidate, distance }) =>
        distance <= mostLetters &&
        distance <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Letters to change; two neighbours that changed places are one mistake. */
function distance(a: string, b: string): number {
  const first = [...a].findIndex((char, index) => char !== b[index]);
  const swapped =
    first < 0 ? a : a.slice(0, first) + a.charAt(first + 1) + a.charAt(first) + a.slice(first + 2);
  return swapped === b && a !== b ? 1 : leven(a, b);
}
