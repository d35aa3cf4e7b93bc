import { type Message, msg } from "../i18n/message.ts";
import { hostPort, parsedJson } from "./flag-text.ts";

/** What single flags demand beyond their type. Sources: as for the types. */
export const flagConstraints = {
  powerOfTwo: {
    expects: msg`a power of 2, such as 1024`,
    holds: (value) => /^10*$/.test(Number(value).toString(2)),
  },
  zeroOrTwo: {
    expects: msg`0, or 2 or more`,
    holds: (value) => Number(value) === 0 || Number(value) >= 2,
  },
  onlyFalse: {
    expects: msg`only false, because the master exits on any other value`,
    holds: (value) => value === "false" || value === "0",
  },
  faultDomain: {
    expects: msg`an object with fault_domain`,
    holds: (value) => Object.hasOwn(parsedJson(value) ?? {}, "fault_domain"),
  },
  textValues: { expects: msg`an object whose values are all strings`, holds: isTextObject },
  mandatoryFeatures: {
    expects: msg`a list that includes MULTI_ROLE, HIERARCHICAL_ROLE, RESERVATION_REFINEMENT, AGENT_OPERATION_FEEDBACK, RESOURCE_PROVIDER, AGENT_DRAINING and TASK_RESOURCE_LIMITS`,
    holds: keepsFeatures,
  },
  bridgeName: {
    expects: msg`a-z, 0-9, - and _, with a letter or digit at both ends`,
    holds: (value) => /^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$/.test(value),
  },
  logstashUrl: {
    expects: msg`udp://, tcp:// or ssl:// with host:port`,
    holds: (value) => new RegExp(`^(udp|tcp|ssl)://${hostPort}$`).test(value),
  },
  backupUrl: {
    expects: msg`file:///path or s3://bucket/key`,
    holds: (value) => /^(file:\/\/\/|s3:\/\/)\S+$/.test(value),
  },
} as const satisfies Record<string, { expects: Message; holds(value: string): boolean }>;

export type FlagConstraint = keyof typeof flagConstraints;

function isTextObject(value: string): boolean {
  const object = parsedJson(value);
  return (
    object !== undefined &&
    !Array.isArray(object) &&
    Object.values(object).every((each) => typeof each === "string")
  );
}

function keepsFeatures(value: string): boolean {
  const features = [
    "MULTI_ROLE",
    "HIERARCHICAL_ROLE",
    "RESERVATION_REFINEMENT",
    "AGENT_OPERATION_FEEDBACK",
    "RESOURCE_PROVIDER",
    "AGENT_DRAINING",
    "TASK_RESOURCE_LIMITS",
  ];
  return features.every((feature) => value.includes(`"${feature}"`));
}
