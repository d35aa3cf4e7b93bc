import type { PromptChoice } from "./prompter.ts";

const backspace = "\u007f";
const enterKeys = ["\r", "\n"];

export interface RowKeys {
  /** The text that Inquirer gets in place of a key; empty: nothing. */
  translate(key: string): string;
  /** Aborted, with the number as its reason, when Enter follows a number that is no choice. */
  refused: AbortSignal;
}

/**
 * Inquirer takes a digit for the number of a row, and Enter after one without a row for the row that
 * it is on. Here a number is a choice only where it stands in the list: 3 is three, and 2 is none of
 * 1, 3 and 5. Digits that came together, typed ahead or pasted, are one key.
 */
export function rowKeys(choices: readonly PromptChoice[]): RowKeys {
  const refused = new AbortController();
  let unknown = "";
  const translate = (key: string): string => {
    if (enterKeys.includes(key) && unknown !== "") {
      refused.abort(unknown);
      return "";
    }
    const isNumber = /^\d+$/.test(key);
    const row = choices.findIndex(({ value }) => value === key);
    unknown = isNumber && row < 0 ? key : "";
    if (!isNumber) return key;
    return row < 0 ? "" : `${backspace}${row + 1}`;
  };
  return { translate, refused: refused.signal };
}
