import type { Host } from "./host.ts";
import { waitFor } from "./run.ts";

const logins = new Map<string, Record<string, string>>();

/** From now on these hosts are asked with this header: their cluster has passwords. */
export function logInAt(hosts: readonly Host[], login: Record<string, string>): void {
  for (const { address } of hosts) logins.set(address, login);
}

/** The header with which a URL is asked. */
export const loginFor = (url: string) => logins.get(new URL(url).hostname) ?? {};

/**
 * GET on an address of the rig's network, without following redirects; undefined while nothing
 * answers.
 */
export async function get(
  url: string,
): Promise<{ status: number; text: string; location: string | null } | undefined> {
  try {
    const reply = await fetch(url, {
      headers: loginFor(url),
      redirect: "manual",
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
