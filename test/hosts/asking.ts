import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { waitFor } from "./run.ts";

/** The header with the operator's login, by the address of the host that asks for one. */
const logins = new Map<string, string>();

/** From now on, the hosts of a bundle are asked with the login that it has for them, if any. */
export function useLoginsOf(bundle: string): void {
  const netrc = join(bundle, "secrets/netrc");
  if (!existsSync(netrc)) return;
  const lines = readFileSync(netrc, "utf8").matchAll(
    /^machine (\S+) login (\S+) password (\S+)$/gm,
  );
  for (const [, address = "", name, password] of lines)
    logins.set(address, `Basic ${btoa(`${name}:${password}`)}`);
}

/** The header that logs in to the host of a URL; none where it asks for no login. */
export function loginFor(url: string): Record<string, string> {
  const authorization = logins.get(new URL(url).hostname);
  return authorization === undefined ? {} : { authorization };
}

/**
 * GET on an address of the rig's network, without following redirects; undefined while nothing
 * answers.
 */
export async function get(
  url: string,
): Promise<{ status: number; text: string; location: string | null } | undefined> {
  try {
    const reply = await fetch(url, {
      redirect: "manual",
      headers: loginFor(url),
      signal: AbortSignal.timeout(3000),
    });
    return {
      status: reply.status,
      text: await reply.text(),
      location: reply.headers.get("location"),
    };
  } catch {
    return undefined;
  }
}

/** One value of /metrics/snapshot of a master or agent ("10.77.0.11:5050"). */
export async function metric(server: string, name: string): Promise<number | undefined> {
  const snapshot = await get(`http://${server}/metrics/snapshot`);
  return snapshot?.status === 200 ? JSON.parse(snapshot.text)[name] : undefined;
}

export async function waitForMetric(
  server: string,
  name: string,
  value: number,
  seconds = 60,
): Promise<void> {
  await waitFor(
    `${name} = ${value} on ${server}`,
    async () => ((await metric(server, name)) === value ? true : undefined),
    seconds,
  );
}
