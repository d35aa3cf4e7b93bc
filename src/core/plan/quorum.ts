/** How many masters must agree: more than half. Mesos calls it --quorum; ZooKeeper's majority is the same number. */
export function quorumOf(masters: number): number {
  return Math.floor(masters / 2) + 1;
}

/** How many masters may fail while the rest still has a quorum. */
export function toleratedFailures(masters: number): number {
  return masters - quorumOf(masters);
}
