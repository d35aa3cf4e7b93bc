/**
 * Width of a letter in parts of its size. All texts are in monospaced families, whose letters are
 * this wide or a little less, so that nothing has to be measured.
 */
export const letterWidth = 0.62;

/** Width of a text in letters: Chinese ones are wider. */
export function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 1.65 : 1), 0);
}

/** As many letters as there is room for. The middle goes: both ends of a name tell hosts apart. */
export function fit(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 4) return "";
  const kept = room - 1;
  return `${text.slice(0, Math.ceil(kept / 2))}…${text.slice(text.length - Math.floor(kept / 2))}`;
}

/** The text in two lines of about the same length. Chinese is cut between any two letters. */
export function halves(text: string): string[] {
  const words = text.includes(" ") ? text.split(" ") : [];
  if (words.length > 1) {
    const middle = Math.ceil(words.length / 2);
    return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")];
  }
  if (lengthOf(text) === text.length) return [text];
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

/** 10,000. */
export const withCommas = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
