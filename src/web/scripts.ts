import type { Blueprint } from "../core/bundle/blueprint.ts";
import { type Catalogue, msg } from "../core/i18n/message.ts";
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

/**
 * What a script holds, loaded if that has not been done. Rejects with a MissingScript where it
 * cannot be loaded.
 */
export async function contentOf<Name extends ScriptName>(name: Name): Promise<Scripts[Name]> {
  try {
    await globalThis.mesosClusterGenerator?.load(name);
  } catch (cause) {
    throw new MissingScript(`the script ${name} cannot be loaded`, { cause });
  }
  const content = globalThis.mesosClusterGenerator?.provided[name];
  if (content === undefined) throw new MissingScript(`the script ${name} provides nothing`);
  return content;
}

class MissingScript extends Error {}

export const isMissingScript = (error: unknown): boolean => error instanceof MissingScript;

/** For `catch`: what to do where a script is missing. Other errors are thrown again. */
export const ifMissing =
  <Result>(handle: () => Result) =>
  (error: unknown): Result => {
    if (isMissingScript(error)) return handle();
    throw error;
  };

/** What the reader can do about it. */
export const missingScript = msg`One of the generator's scripts cannot be loaded. Reload the page. If that does not help, make sure that all files ${"mesos-cluster-generator*.js"} are in one folder.`;

/** What a script holds, if it has been loaded. */
export const loaded = <Name extends ScriptName>(name: Name): Scripts[Name] | undefined =>
  globalThis.mesosClusterGenerator?.provided[name];
