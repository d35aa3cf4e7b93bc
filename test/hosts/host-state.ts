import type { Host } from "./host.ts";

/**
 * What an uninstallation must leave as it found it: files with their content, packages, enabled
 * services.
 */
export function stateOf(host: Host): Promise<string> {
  return host.must(`
    find /etc /usr/local /var/lib/mesos /var/lib/zookeeper -type l -printf 'path %p -> %l\\n' -o -type d -printf 'path %p/ %m %u\\n' 2>/dev/null || :
    find /etc /usr/local -type f -exec md5sum {} + | sed -E 's/^([0-9a-f]+) +(.*)/path \\2 \\1/'
    find /etc /usr/local -type f -printf 'path %p %m %u\\n'
    dpkg-query -W -f 'package \${Package} \${db:Status-Abbrev}\\n'
    # On a busy machine systemd may not answer in time; a list that is missing would be no state.
    until units=$(systemctl list-unit-files --no-legend --plain --state=enabled,masked); do sleep 1; done
    printf '%s\n' "$units" | sed -E 's/ +/ /g;s/^/unit /'
    getent hosts | sed 's/^/name /'`);
}

/**
 * Paths that package management and systemd keep changing by themselves, and users, which Debian's
 * packages never take away.
 */
const restless =
  /^path \/etc\/(ssl|java|\.pwd\.lock|passwd|group|shadow|gshadow|subuid|subgid|ld\.so\.cache|mailcap|machine-id|resolv\.conf|rc\d\.d|apparmor|perl|python|ca-certificates|fonts|X11|mime|pulse|dconf|gtk|vulkan|libnl|profile\.d|dbus-1|\.updated)/;

/** Lines that are in only one of two states: "- " gone, "+ " new. */
export function difference(before: string, after: string): string[] {
  const [old, now] = [before, after].map(
    (text) => new Set(text.split("\n").filter((line) => line !== "" && !restless.test(line))),
  ) as [Set<string>, Set<string>];
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
