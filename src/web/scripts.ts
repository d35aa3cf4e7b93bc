import type { Blueprint } from "../core/bundle/blueprint.ts";
import type { Catalogue } from "../core/i18n/message.ts";
import type { StartGenerator } from "./start.ts";

/** What the scripts beside the first one hold: each is loaded when it is needed. */
export interface Scripts {
  workbench: StartGenerator;
  blueprints: readonly Blueprint[];
  "zh-TW": Catalogue;
  "zh-CN": Catalogue;
}

export type ScriptName = keyof Scripts;

/** The scripts are classic ones, so what they share has to be global. */
declare global {
  var mesosClusterGenerator:
    | { load(name: ScriptName): Promise<void>; readonly provided: Partial<Scripts> }
    | undefined;
}

/** Says what a script holds: its only statement. */
export function provide<Name extends ScriptName>(name: Name, content: Scripts[Name]): void {
  Object.assign(globalThis.mesosClusterGenerator?.provided ?? {}, { [name]: content });
}

/** What a script holds, loaded if that has not been done. Rejects where it cannot be loaded. */
export async function contentOf<Name extends ScriptName>(name: Name): Promise<Scripts[Name]> {
  await globalThis.mesosClusterGenerator?.load(name);
  const content = globalThis.mesosClusterGenerator?.provided[name];
  if (content === undefined) throw new Error(`the script ${name} provides nothing`);
  return content;
}

/** What a script holds, if it has been loaded. */
export const loaded = <Name extends ScriptName>(name: Name): Scripts[Name] | undefined =>
  globalThis.mesosClusterGenerator?.provided[name];
