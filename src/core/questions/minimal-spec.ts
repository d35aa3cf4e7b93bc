import { draftOf } from "../cluster/draft.ts";
import { aliasesOf, carriesSecret, factsOf, programNames } from "../cluster/flags.ts";
import { isSecretPlace } from "../cluster/own-secrets.ts";
import { specSchema } from "../cluster/schema.ts";
import type { SchemaNode } from "../cluster/spec-paths.ts";
import { foldEntries } from "../hosts/fold.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The answers without what the defaults say anyway, without secrets, hosts folded into ranges,
 * fields in the schema's order.
 */
export function minimalSpec(answers: Fields): Fields {
  // Lists of another shape stay as they are: the check has something to say about them.
  const { masters, agents } = draftOf(answers);
  const hosts = {
    ...(masters && { masters: foldEntries(masters) }),
    ...(agents && { agents: foldEntries(agents) }),
  };
  return withoutDefaults(withoutSecrets({ ...answers, ...hosts }), specSchema);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function withoutDefaults(fields: Fields, { properties = {} }: SchemaNode): Fields {
  const names = [
    ...Object.keys(properties).filter((name) => Object.hasOwn(fields, name)),
    ...Object.keys(fields).filter((name) => !Object.hasOwn(properties, name)),
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const node = Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
      const value =
        isFields(fields[name]) && node.properties
          ? withoutDefaults(fields[name], node)
          : fields[name];
      return JSON.stringify(value) === JSON.stringify(node.default) ? [] : [[name, value]];
    }),
  );
}

/** The rules refuse secrets; but answers may be passed on before they are checked. */
function withoutSecrets(answers: Fields): Fields {
  const kept = withoutSecretTexts(answers);
  if (!isFields(kept)) return {};
  const { flags } = kept;
  if (!isFields(flags)) return kept;
  const shown = programNames.flatMap((program) =>
    isFields(flags[program]) ? [[program, withoutSecretFlags(program, flags[program])]] : [],
  );
  return { ...kept, flags: { ...flags, ...Object.fromEntries(shown) } };
}

function withoutSecretFlags(program: (typeof programNames)[number], flags: Fields): Fields {
  return Object.fromEntries(
    Object.entries(flags).filter(([name, value]) => {
      const facts = factsOf(program, name) ?? factsOf(program, aliasesOf(program).get(name) ?? "");
      // A name that our tables lack, misspelt perhaps, is judged by its look.
      if (facts === undefined) return !/passw|secret|credential/i.test(name);
      return !facts.secret || (typeof value === "string" && isSecretPlace(program, facts, value));
    }),
  );
}

function withoutSecretTexts(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((child) => !isSecretText(child)).map(withoutSecretTexts);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => !isSecretText(child))
      .map(([name, child]) => [name, withoutSecretTexts(child)]),
  );
}

const isSecretText = (value: unknown) => typeof value === "string" && carriesSecret(value);
