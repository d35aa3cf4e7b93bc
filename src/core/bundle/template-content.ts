/** Prints a blueprint in a context. */
export type Print = (context: object) => string;

/** A compiled template as the content of a blueprint: what goes wrong names the blueprint. */
export function templateContent(print: Print, name: string): Print {
  return (context) => {
    try {
      return print(context);
    } catch (cause) {
      throw new Error(
        `blueprints/${name} cannot be printed: ${cause instanceof Error ? cause.message : cause}`,
        { cause },
      );
    }
  };
}
