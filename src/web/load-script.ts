import type { ScriptName } from "./scripts.ts";

/**
 * Loads the scripts that lie beside `address`, each once; one that failed is tried again when it is
 * asked for again.
 */
export function scriptLoader(address: string): (name: ScriptName) => Promise<void> {
  const loading = new Map<ScriptName, Promise<void>>();
  const insert = hasOrigin(address) ? importScript : scriptInserter();
  return (name) => {
    const before = loading.get(name);
    if (before) return before;
    const made = insert(address.replace(/\.js(?=$|[?#])/, `.${name}.js`));
    loading.set(name, made);
    made.catch(() => loading.delete(name));
    return made;
  };
}

/** Whether modules can be loaded from there: not from a disk, and not from a foreign host. */
const hasOrigin = (address: string) =>
  location.protocol.startsWith("http") && new URL(address).origin === location.origin;

/** A policy that lets no address of a script in (Trusted Types) lets modules in nevertheless. */
async function importScript(address: string): Promise<void> {
  await import(address);
}

function scriptInserter(): (address: string) => Promise<void> {
  const policy = globalThis.trustedTypes?.createPolicy("mesos-cluster-generator", {
    createScriptURL: (address) => address,
  });
  return (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = policy?.createScriptURL(address) ?? address;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${address} cannot be loaded`)));
      document.head.append(script);
    });
}
