import { type Message, say } from "../../i18n/message.ts";
import { show } from "../../i18n/quote.ts";
import { addressOffsets, isOneMachine } from "../derived.ts";
import type { Rule } from "../problem.ts";
import { isIpv4 } from "./addresses.ts";

/** The containers' network must be a private one with room for every service. */
export const networkHoldsCluster: Rule = (spec) => {
  if (!isOneMachine(spec)) return [];
  const message = networkProblem(spec.network, addressOffsets.agent + spec.agents.length);
  return message === undefined ? [] : [{ at: "network", message }];
};

/** `highest` is the offset of the last address in use. */
function networkProblem(network: string, highest: number): Message | undefined {
  const [, address = "", bits = ""] = /^([^/]+)\/([1-9]?\d)$/.exec(network) ?? [];
  if (!isIpv4(address) || Number(bits) > 30)
    return say`${show(network)} is not a network. Write one such as 172.30.0.0/24.`;
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  if (number % size !== 0)
    return say`${show(network)} does not start at a multiple of its size. Write the network's first address.`;
  if (!isPrivate(address, Number(bits)))
    return say`${show(network)} is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`;
  if (highest > size - 2)
    return say`${show(network)} has ${size - 2} addresses; this cluster needs ${highest}. Use a /${32 - Math.ceil(Math.log2(highest + 2))} or larger.`;
  return undefined;
}

function isPrivate(address: string, bits: number): boolean {
  const [first, second] = address.split(".").map(Number);
  return (
    (first === 10 && bits >= 8) ||
    (first === 172 && second !== undefined && second >= 16 && second < 32 && bits >= 12) ||
    (first === 192 && second === 168 && bits >= 16)
  );
}
