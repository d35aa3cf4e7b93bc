import { quoting } from "./quoting.ts";

type Template = (context: object, options: { helpers: typeof quoting; partials: Partials }) => string;

/** The compiled pieces that blueprints include, by name. */
export type Partials = Readonly<Record<string, (context: object) => string>>;

/** A compiled Handlebars template as the content of a blueprint, with the quoting functions as its helpers. */
export function templateContent(template: Template, name: string, partials: Partials): (context: object) => string {
  return (context) => {
    try {
      return template(context, { helpers: quoting, partials });
    } catch (cause) {
      throw new Error(`blueprints/${name} cannot be printed: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  };
}
