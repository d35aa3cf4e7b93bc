/** The one text form of a flag's value: no exponents, since not every daemon reads them. */
export function flagText(value: string | number | boolean): string {
  return typeof value === "number" ? withoutExponent(String(value)) : String(value);
}

function withoutExponent(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d)\.?(\d*)e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const shift = Number(exponent);
  return shift > 0
    ? sign + whole + fraction.padEnd(shift, "0")
    : `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
}

/** Whether every character can stand on one line of a file, a unit or a variable. */
export const isPrintable = (text: string): boolean =>
  !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u.test(text);

/** The object or list that a text holds; undefined for anything else. */
export function parsedJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A pattern: a host with its port. */
export const hostPort = "[^\\s/:,@]+:\\d{1,5}";
