/** A name with its value: a flag, a variable of the environment, a line of a config file. */
export interface Setting {
  name: string;
  value: string;
}

/**
 * Whoever reaches a port of a daemon could send it messages in the name of another. With this
 * variable it refuses those that do not come from the address of their sender.
 */
export const peerCheck: Setting = {
  name: "LIBPROCESS_REQUIRE_PEER_ADDRESS_IP_MATCH",
  value: "true",
};
