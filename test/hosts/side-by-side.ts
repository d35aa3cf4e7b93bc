import type { Rig } from "./rig.ts";

/**
 * Tests that share the machine with others: they take away what they have started, and their hosts
 * have the addresses from 10.77.0.`first` on.
 */
export type Suite = (rig: () => Rig, first: number) => void;
