import { type Message, msg } from "../i18n/message.ts";
import { quorumOf, toleratedFailures } from "./derived.ts";

/** What a number of masters means: "quorum 2, survives 1 failure". */
export const meaningOf = (masters: number): Message =>
  msg`quorum ${quorumOf(masters)}, survives ${failures(toleratedFailures(masters))}`;

const failures = (count: number) => (count === 1 ? msg`1 failure` : msg`${count} failures`);

/** The same with the number: "3 masters: quorum 2, survives 1 failure". */
export const mastersInWords = (masters: number): Message =>
  msg`${masters === 1 ? msg`1 master` : msg`${masters} masters`}: ${meaningOf(masters)}`;
