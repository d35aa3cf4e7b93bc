import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHostFile } from "../../../src/core/hosts/parse-file.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";

for (const [what, source, text] of [
  [
    "a hosts file",
    "# masters\n10.0.0.1  a.lan a\n10.0.0.2\tb.lan # the second\n\n",
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "CSV with a heading",
    '\ufeffhostname,ip\r\na.lan,10.0.0.1\r\n"b.lan","10.0.0.2"\r\n',
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "CSV with the address first and more columns",
    "10.0.0.1;a.lan;rack1\n10.0.0.2;b.lan;rack2\n",
    "a.lan=10.0.0.1, b.lan=10.0.0.2",
  ],
  [
    "short forms, one on each line",
    "m-[1-3].lan=10.0.0.[1-3]\nx[1,3]=10.0.1.[1,3]\n",
    "m-[1-3].lan=10.0.0.[1-3], x[1,3]=10.0.1.[1,3]",
  ],
  ["names alone", "a\nb\n", "a, b"],
  [
    "a host that is called like a heading, further down",
    "a,10.0.0.1\nhost,10.0.0.2\n",
    "a=10.0.0.1, host=10.0.0.2",
  ],
] as const) {
  test(`${what} is read`, () => assert.deepEqual(parseHostFile(source), { text }));
}

for (const [what, source, problem] of [
  ["an address without a name", "a,10.0.0.1\n10.0.0.2\n", /Line 2 has no host name: "10\.0\.0\.2"/],
  ["two addresses", "10.0.0.1 10.0.0.2\n10.0.0.3 a\n", /Line 1 has no host name/],
  [
    "a cluster.yaml",
    "name: c\nmethod: apt\nmasters:\n  - m-1.lan=10.0.0.1\nagents: [a-1]\n",
    /^This is not a hosts file or CSV: most of its lines have no host name\./,
  ],
  ["a file of comments", "# nothing\n", /has no host name|lists no hosts|have no host name/],
] as const) {
  test(`${what} is refused with its line`, () => {
    const read = parseHostFile(source);
    assert.match(read.problem !== undefined ? formatMessage(read.problem) : "", problem);
  });
}
