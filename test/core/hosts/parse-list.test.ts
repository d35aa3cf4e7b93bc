import assert from "node:assert/strict";
import { test } from "node:test";
import { listNotes } from "../../../src/core/hosts/list-notes.ts";
import { type HostRole, parseHostList } from "../../../src/core/hosts/parse-list.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";

/** What was understood, with what was left out; or what is wrong. */
function read(source: string, role: HostRole = "master") {
  const list = parseHostList(source, role);
  if (list.problem !== undefined) return formatMessage(list.problem);
  return [list.text, ...listNotes(list).map((note) => formatMessage(note))];
}

const named = "The hosts had no names; these names are suggestions.";

for (const [what, source, text, ...notes] of [
  [
    "a hosts file",
    "# masters\n10.0.0.1  a.lan a\n10.0.0.2\tb.lan # the second\n\n",
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "a hosts file with what every machine has",
    "127.0.0.1 localhost\n127.0.1.1 me.lan me\n::1 ip6-localhost\nff02::1 ip6-allnodes\n255.255.255.255 broadcasthost\nfe80::1%eth0 x\n2001:db8::5 six.lan\n10.0.0.1 a.lan\n",
    "a.lan=10.0.0.1",
    'Left out line 1: "127.0.0.1 localhost" (this machine itself)',
    'Left out line 2: "127.0.1.1 me.lan me" (this machine itself)',
    'Left out line 3: "::1 ip6-localhost" (this machine itself)',
    'Left out line 4: "ff02::1 ip6-allnodes" (this machine itself)',
    'Left out line 5: "255.255.255.255 broadcasthost" (this machine itself)',
    'Left out line 6: "fe80::1%eth0 x" (an IPv6 address; Mesos listens on IPv4 only)',
    'Left out line 7: "2001:db8::5 six.lan" (an IPv6 address; Mesos listens on IPv4 only)',
  ],
  ["one line of a hosts file", "10.0.0.1 a.lan a", "a.lan=10.0.0.1"],
  ["one line of a hosts file with its line end", "10.0.0.1 a.lan a\n", "a.lan=10.0.0.1"],
  ["names before their addresses", "a 10.0.0.1\nb   10.0.0.2", "a=10.0.0.1, b=10.0.0.2"],
  ["old line ends", "a 10.0.0.1\rb 10.0.0.2\r", "a=10.0.0.1, b=10.0.0.2"],
  [
    "CSV with a heading",
    '\ufeffhostname,ip\r\na.lan,10.0.0.1\r\n"b.lan","10.0.0.2"\r\n',
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "CSV with quoted headings, in another order, with more columns",
    '"Rack, row","IP Address","Name"\n"R 1, 2",10.0.0.1,a\n"R 3, 4",10.0.0.2,b\n',
    "a=10.0.0.1, b=10.0.0.2",
  ],
  [
    "CSV with a private and a public address",
    "name;public_ip;private_ip\na;192.0.2.1;10.0.0.1\nb;192.0.2.2;10.0.0.2\n",
    "a=10.0.0.1, b=10.0.0.2",
  ],
  [
    "columns with tabs and empty cells",
    "id\tname\tnote\tip\n1\ta\t\t10.0.0.1\n2\tb\tx y\t10.0.0.2\n",
    "a=10.0.0.1, b=10.0.0.2",
  ],
  [
    "columns that are padded with spaces",
    "NAME   IP ADDRESS   STATE\na      10.0.0.1     Up since May\nb      10.0.0.2     Up\n",
    "a=10.0.0.1, b=10.0.0.2",
  ],
  [
    "a drawn table",
    "+----+---+\n| ID | Name | Networks |\n+----+---+\n| 7f-1 | a | lan=10.0.0.5, 192.0.2.7 |\n+----+---+\n",
    "a=10.0.0.5",
  ],
  [
    "CSV without a heading, with the address first and more columns",
    "10.0.0.1;a.lan;rack1\n10.0.0.2;b.lan;rack 2\n",
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "an Ansible inventory without groups",
    "a ansible_host=10.0.0.1 ansible_user=root\nb ansible_user=root ansible_host='10.0.0.2'\n",
    "a=10.0.0.1, b=10.0.0.2",
  ],
  [
    "addresses with user, port and mask",
    "a 10.0.0.1/24\nb root@10.0.0.2\nc 10.0.0.3:22\n",
    "a=10.0.0.1, b=10.0.0.2, c=10.0.0.3",
  ],
  [
    "short forms, one on each line",
    "m-[1-3].lan=10.0.0.[1-3]\nx[1,3]=10.0.1.[1,3]\n",
    "m-[1-3].lan=10.0.0.[1-3], x[1,3]=10.0.1.[1,3]",
  ],
  ["a YAML list", "- a=10.0.0.1\n- b=10.0.0.2\n", "a=10.0.0.1, b=10.0.0.2"],
  ["several on a line", "a=10.0.0.1, b=10.0.0.2\nc 10.0.0.3", "a=10.0.0.1, b=10.0.0.2, c=10.0.0.3"],
  ["pairs with semicolons", "10.0.0.1 a; 10.0.0.2 b", "a=10.0.0.1, b=10.0.0.2"],
  ["names alone", "a\nb\n", "a, b"],
  ["hosts in a row as a range", "m1 10.0.0.1\nm2 10.0.0.2\nm3 10.0.0.3", "m[1-3]=10.0.0.[1-3]"],
  ["addresses alone", "10.0.0.1\n10.0.0.2\n10.0.0.9", "master-[1-3]=10.0.0.[1-2,9]", named],
  ["addresses in a line", "10.0.0.1, 10.0.0.2 10.0.0.3", "master-[1-3]=10.0.0.[1-3]", named],
  ["a range of addresses", "10.0.0.[11-13]", "master-[1-3]=10.0.0.[11-13]", named],
  ["a column of addresses", "ip\n10.0.0.1\n10.0.0.2\n", "master-[1-2]=10.0.0.[1-2]", named],
  [
    "a host that is called like a heading, further down",
    "a,10.0.0.1\nhost,10.0.0.2\n",
    "a=10.0.0.1, host=10.0.0.2",
  ],
  [
    "a host twice",
    "a 10.0.0.1\nb 10.0.0.2\na 10.0.0.1\n",
    "a=10.0.0.1, b=10.0.0.2",
    'Left out line 3: "a 10.0.0.1" (the same as line 1)',
  ],
] as const) {
  test(`${what} is read`, () => assert.deepEqual(read(source), [text, ...notes]));
}

for (const text of ["3", "m-[1-3]=10.0.0.[11-13]", "a 10.0.0.1, b 10.0.0.2", "a, b", "m1:10.0.0.1"])
  test(`${text} stays as it was typed`, () => {
    const list = parseHostList(text, "agent");
    assert.deepEqual([list.text, list.text !== undefined && list.isAsGiven], [text, true]);
  });

const ini = `a[01:03].lan ansible_host=10.0.0.9
[masters]
m1 ansible_host=10.0.0.1
m2:2222 ansible_host=10.0.0.2
[mesos_agents]
w[1:3] ansible_user=x
[mesos:children]
masters
mesos_agents
[all:vars]
ansible_host=10.9.9.9
`;
const yaml = `---
all:
  hosts:
    m1: {ansible_host: 10.0.0.1, rack: "r: 1"}
    w1:
      ansible_host: "10.0.0.21"   # the first
      rack: r1
  children:
    masters:
      hosts:
        m1:
    workers:
      vars:
        ansible_host: 10.9.9.9
      hosts:
        w1:
        w2:
          ansible_host: 10.0.0.22
`;

for (const [what, source, role, text, ...notes] of [
  [
    "INI",
    ini,
    "master",
    "m[1-2]=10.0.0.[1-2]",
    'Left out line 1: "a[01:03].lan ansible_host=10.0.0.9" (in no group)',
    'Left out line 6: "w[1:3] ansible_user=x" (in group "mesos_agents")',
  ],
  [
    "YAML",
    yaml,
    "master",
    "m1=10.0.0.1",
    'Left out line 5: "w1:" (in group "all")',
    'Left out line 16: "w1:" (in group "workers")',
    'Left out line 17: "w2:" (in group "workers")',
  ],
  [
    "YAML",
    yaml,
    "agent",
    "w[1-2]=10.0.0.[21-22]",
    'Left out line 4: "m1: {ansible_host: 10.0.0.1, rack: \\"r: 1\\"}" (in group "all")',
    'Left out line 11: "m1:" (in group "masters")',
  ],
  [
    "YAML of addresses",
    "web:\n  hosts:\n    10.0.0.1:\n    10.0.0.2:\n",
    "agent",
    "agent-[1-2]=10.0.0.[1-2]",
    named,
  ],
] as const) {
  test(`an Ansible inventory in ${what} gives its hosts of the role ${role}`, () =>
    assert.deepEqual(read(source, role), [text, ...notes]));
}

for (const [what, source, problem] of [
  [
    "an address without a name",
    "a,10.0.0.1\n10.0.0.2\n",
    /^Line 2: "10\.0\.0\.2" is an address without a name\. Write NAME=10\.0\.0\.2\.$/,
  ],
  [
    "two addresses",
    "b 10.0.0.4\n10.0.0.3 a\na,10.0.0.1,192.0.2.1\n",
    /^Line 3: "a 10\.0\.0\.1 192\.0\.2\.1" has 2 addresses\. Write one host per line, or add a line of headings/,
  ],
  [
    "a wrong address",
    "a 10.0.0.1\nb 10.0.0.300\n",
    /^Line 2: "10\.0\.0\.300" is not an IPv4 address\./,
  ],
  ["a wrong name", "a 10.0.0.1\n\nb_1 10.0.0.3\n", /^Line 3: "b_1" is not a host name/],
  [
    "another address for a name",
    "a 10.0.0.1\nb 10.0.0.2\nc 10.0.0.3\nA 10.0.0.4\n",
    /^Line 4: "A" has another address in line 1\.$/,
  ],
  [
    "a sentence",
    "a 10.0.0.1\nthese are the agents\nb 10.0.0.2\n",
    /^Line 2: "these are the agents" is not a host\. Write NAME ADDRESS\.$/,
  ],
  [
    "a row without name and address",
    "name,ip,x\na,10.0.0.1,1\n,,2\nb,10.0.0.2,3\n",
    /^Line 3: ",,2" has no host name\.$/,
  ],
  [
    "many wrong lines",
    `${"a 10.0.0.1\n".repeat(20)}${[1, 2, 3, 4, 5].map((n) => `b${n} 10.0.0\n`).join("")}`,
    /^Line 21: .*Line 22: .*Line 23: .* And 2 more\.$/,
  ],
  [
    "a cluster.yaml",
    "name: c\nmethod: apt\nmasters:\n  - m-1.lan=10.0.0.1\nagents: [a-1]\n",
    /^This is not a list of hosts: most of its lines cannot be read\. .* Line 1: "name: c" is not a host/,
  ],
  ["a file of comments", "# nothing\n", /^No hosts were found in it\.$/],
  [
    "nothing but this machine",
    "127.0.0.1 localhost\n",
    /^No hosts were found in it\. Left out: "127\.0\.0\.1 localhost" \(this machine itself\)\.$/,
  ],
  [
    "more hosts than a cluster can have",
    "x[1-9999]=10.0.0.1\ny[1-9999]=10.0.0.2\nz[1-9]=10.0.0.3\n",
    /^A cluster has at most 20000 hosts/,
  ],
] as const) {
  test(`${what} is refused`, () => assert.match(String(read(source)), problem));
}

/** Each takes minutes where a regular expression goes back over what it has read. */
for (const [what, line] of [
  ["commas before a bracket", `a1=10.0.0.1 ${", ".repeat(20_000)}]`],
  ["brackets that are not closed", "[".repeat(40_000)],
  ["spaces", `${" ".repeat(40_000)}a${" ".repeat(40_000)}#`],
  ["dots and digits", `${"1.".repeat(40_000)}x`],
  ["quotes", `"${"'\"".repeat(40_000)}`],
  ["marks of comments", "a#".repeat(40_000)],
] as const) {
  test(`a long line of ${what} is read at once`, () => {
    const start = performance.now();
    read(`${line}\nb\n`);
    assert.ok(performance.now() - start < 3000);
  });
}
