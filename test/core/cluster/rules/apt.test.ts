import {
  aptLineSyntax,
  aptNeedsFingerprint,
  aptRepositoryServesOs,
  aptSourceShape,
  liveAptHost,
} from "../../../../src/core/cluster/rules/apt.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { type Overrides, onHosts } from "../../../support/spec.ts";

const fingerprint = "0123456789ABCDEF0123456789ABCDEF01234567";
const apt = (source: NonNullable<Overrides["apt"]>, more: Overrides = {}): Overrides => ({
  ...onHosts,
  method: "apt",
  apt: source,
  ...more,
});
const line = (text: string) => apt({ line: text, layout: "mesosphere", fingerprint });

const exactlyOne = (ways: number) => ({
  at: "apt",
  message: `apt names ${ways} sources for Mesos. Set exactly one: repository: aventer, or line, or debs: supplied.`,
});
const whoseLayout = {
  at: "apt",
  message:
    "Set the layout that the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).",
};
const keyIsOurs =
  "Remove signed-by and anything that turns checks off from the line. Set the key's fingerprint in apt.fingerprint; install.sh checks the key and adds it.";
const suite = "A suite that ends in / takes no component; any other suite needs one.";
const noLine = (text: string) =>
  `${JSON.stringify(text)} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".`;
const switchedOff = (what: string) =>
  `Mesosphere's ${what} hosts were switched off in 2023 and will not come back. Use repository: aventer, your own mirror, or debs: supplied.`;

await testRules("apt.ts", [
  [aptSourceShape, "a known repository is a source by itself", apt({ repository: "aventer" })],
  [
    aptSourceShape,
    "a line with a layout is a source",
    line("deb https://mirror.lan/mesos bookworm main"),
  ],
  [
    aptSourceShape,
    "supplied debs with a layout are a source",
    apt({ debs: "supplied", layout: "aventer" }),
  ],
  [aptSourceShape, "another method reads no apt source", { ...onHosts, method: "source", apt: {} }],
  [aptSourceShape, "no source at all", apt({}), exactlyOne(0)],
  [aptSourceShape, "two sources", apt({ repository: "aventer", debs: "supplied" }), exactlyOne(2)],
  [
    aptSourceShape,
    "a known repository has its own layout",
    apt({ repository: "aventer", layout: "mesosphere" }),
    { at: "apt.layout", message: "A built-in repository has its own layout. Remove layout." },
  ],
  [
    aptSourceShape,
    "a line without a layout",
    apt({ line: "deb https://mirror.lan/mesos bookworm main", fingerprint }),
    whoseLayout,
  ],
  [aptSourceShape, "debs without a layout", apt({ debs: "supplied" }), whoseLayout],

  ...[
    "deb https://mirror.lan/mesos bookworm main",
    "deb [arch=amd64,arm64] http://mirror.lan:8080/mesos bookworm main contrib",
    "deb file:/srv/mirror ./",
    "deb https://mirror.lan/flat releases/",
  ].map((text) => [aptLineSyntax, `the line ${text} is one`, line(text)] as const),
  ...(
    [
      ["https://mirror.lan/mesos bookworm main", noLine("https://mirror.lan/mesos bookworm main")],
      [
        "deb-src https://mirror.lan/mesos bookworm main",
        noLine("deb-src https://mirror.lan/mesos bookworm main"),
      ],
      [
        "deb https://mirror.lan/$(id) bookworm main",
        noLine("deb https://mirror.lan/$(id) bookworm main"),
      ],
      [
        "deb https://mirror.lan/mesos book`worm main",
        noLine("deb https://mirror.lan/mesos book`worm main"),
      ],
      ["deb https://mirror.lan/mesos", noLine("deb https://mirror.lan/mesos")],
      [
        "deb [arch=amd64;id] https://mirror.lan/mesos bookworm main",
        'The options "arch=amd64;id" contain characters that are not allowed. Write them like [arch=amd64].',
      ],
      ["deb [signed-by=AA] https://mirror.lan/mesos bookworm main", keyIsOurs],
      ["deb [allow-insecure=yes] https://mirror.lan/mesos bookworm main", keyIsOurs],
      ["deb [check-valid-until=no] https://mirror.lan/mesos bookworm main", keyIsOurs],
      ["deb [trusted=yes] https://mirror.lan/mesos bookworm main", keyIsOurs],
      ["deb https://mirror.lan/mesos bookworm", suite],
      ["deb https://mirror.lan/mesos ./ main", suite],
      [
        "deb https://me:secret@mirror.lan/mesos bookworm main",
        "The URI contains a user name or a password. Put them in /etc/apt/auth.conf.d on the hosts.",
      ],
    ] as const
  ).map(
    ([text, message]) =>
      [
        aptLineSyntax,
        `the line ${text} is refused`,
        line(text),
        { at: "apt.line", message },
      ] as const,
  ),

  [liveAptHost, "a mirror of one's own", line("deb https://mirror.lan/mesos bookworm main")],
  [
    liveAptHost,
    "a dead host in a line that is not read",
    { apt: { line: "deb http://repos.mesosphere.io/debian jessie main" } },
  ],
  [liveAptHost, "Apache's git host of today", { ...onHosts, method: "source" }],
  [
    liveAptHost,
    "Mesosphere's packages",
    line("deb http://repos.mesosphere.io/debian jessie main"),
    { at: "apt.line", message: `repos.mesosphere.io is out of service: ${switchedOff("package")}` },
  ],
  [
    liveAptHost,
    "Mesosphere's downloads, in capitals and with a port",
    line("deb http://Downloads.Mesosphere.COM:80/debian jessie main"),
    {
      at: "apt.line",
      message: `downloads.mesosphere.com is out of service: ${switchedOff("download")}`,
    },
  ],
  [
    liveAptHost,
    "Apache's old git host",
    {
      ...onHosts,
      method: "source",
      source: { url: "https://git-wip-us.apache.org/repos/asf/mesos.git" },
    },
    {
      at: "source.url",
      message:
        "git-wip-us.apache.org is out of service: Apache's old git host was retired in 2018. Use https://github.com/apache/mesos, or your own mirror.",
    },
  ],

  [
    aptNeedsFingerprint,
    "a line with the fingerprint of its key",
    line("deb https://mirror.lan/mesos bookworm main"),
  ],
  [aptNeedsFingerprint, "supplied debs have no key", apt({ debs: "supplied", layout: "aventer" })],
  [
    aptNeedsFingerprint,
    "a line whose key nobody names",
    apt({ line: "deb https://mirror.lan/mesos bookworm main", layout: "mesosphere" }),
    {
      at: "apt.fingerprint",
      message:
        "Missing. Set it to the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key in artifacts/supplied/apt-key.asc.",
    },
  ],

  ...(["debian-12", "ubuntu-22.04", "ubuntu-24.04"] as const).map(
    (os) =>
      [
        aptRepositoryServesOs,
        `AVENTER has packages for ${os}`,
        apt({ repository: "aventer" }, { os }),
      ] as const,
  ),
  [
    aptRepositoryServesOs,
    "AVENTER has no packages for Debian 13",
    apt({ repository: "aventer" }, { os: "debian-13" }),
    {
      at: "os",
      message:
        "AVENTER (ClusterD) has no packages for Debian 13 (trixie). Use debian-12, ubuntu-22.04, ubuntu-24.04, or your own packages (apt.line or apt.debs; in the wizard, Mesos packages under Advanced settings).",
    },
  ],
]);
