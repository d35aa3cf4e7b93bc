import { diffArrays, diffChars } from "diff";

/**
 * How a text comes from another: each character of `from` becomes the one at the same place of `to`; of the result, from
 * its start to its end, a number of characters is kept, left out where it is negative, and a text is put in.
 */
export interface Changes {
  from: string;
  to: string;
  steps: readonly (number | string)[];
}

/** The changes that make a text the other one. Few where a language is written in two scripts, as Chinese is. */
export function changesTo(other: string, text: string): Changes {
  const characters = changedCharacters(text, other);
  const respelled = text.replace(
    /[^\0-\x7f]/g,
    (character) => characters.get(character) ?? character,
  );
  return {
    from: [...characters.keys()].join(""),
    to: [...characters.values()].join(""),
    steps: diffChars(respelled, other).map(({ value, added, removed }) =>
      added ? value : removed ? -value.length : value.length,
    ),
  };
}

/** What most often stands where a character stood: seen in the quoted texts that are as long as before. */
function changedCharacters(text: string, other: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [before, after] of quotedTexts(text, other)) {
    for (const [place, character] of before.split("").entries()) {
      const found = counts.get(character) ?? new Map<string, number>();
      counts.set(
        character,
        found.set(after.charAt(place), (found.get(after.charAt(place)) ?? 0) + 1),
      );
    }
  }
  const usual = [...counts].map(
    ([character, found]) =>
      [character, [...found].reduce((most, next) => (next[1] > most[1] ? next : most))[0]] as const,
  );
  return new Map(usual.filter(([before, after]) => before !== after && before > "\x7f"));
}

/** What stands between quotation marks, before and after; without what is longer or shorter than before. */
function quotedTexts(text: string, other: string): (readonly [before: string, after: string])[] {
  return diffArrays(text.split('"'), other.split('"')).flatMap(
    ({ value, added, removed }, index, changes) => {
      if (added) return [];
      const before = value.join("");
      const after = removed ? (changes[index + 1]?.value.join("") ?? "") : before;
      return before.length === after.length ? [[before, after] as const] : [];
    },
  );
}
