import type { Endpoint } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Service } from "./services.ts";

/** Where a service of a cluster runs, by the kinds of the plan. */
const endpoints = {
  zookeeper: "zookeepers",
  "mesos-master": "masters",
  marathon: "marathons",
  "mesos-agent": "agents",
} as const satisfies Record<Service, keyof ClusterPlan["endpoints"]>;

/** Whose places a step names that is about no single service. */
export const memberService = (service: Service | "host" | "cluster"): Service =>
  service === "host" || service === "cluster" ? "mesos-master" : service;

/** All places of a service: named after the hosts, or on one machine after the containers. */
export const placesOf = (plan: ClusterPlan, service: Service): readonly Endpoint[] =>
  plan.endpoints[endpoints[service]];

/** The place of one member, by its number. */
export function placeOf(plan: ClusterPlan, service: Service, number: number): Endpoint {
  const place = placesOf(plan, service)[number - 1];
  if (place === undefined) throw new Error(`no ${service} has number ${number}`);
  return place;
}
