import { quoting } from "../bundle/quoting.ts";
import { msg } from "../i18n/message.ts";
import { type Block, code, text } from "./page.ts";
import { contentOf, type DocsNode, filesBelow, type Step } from "./steps.ts";
import { folderBlocks, withInput } from "./write-file.ts";

const { sh } = quoting;

/** As the generated scripts call it: configuration files that are there stay. */
const aptInstall = (...packages: readonly string[]) =>
  `sudo DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet --no-install-recommends -o Dpkg::Options::=--force-confold install ${packages.join(" ")}`;

const hasSource = ({ plan }: DocsNode) => plan.method === "apt" && !plan.apt.debsSupplied;

/** How the programs get onto a host whose services systemd runs. */
export const packageSteps: readonly Step[] = [
  {
    id: "repository",
    title: msg`Repository`,
    applies: hasSource,
    blocks: (host) => [
      ...keyBlocks(host),
      ...folderBlocks(filesBelow(host, "etc/apt/sources.list.d/")),
    ],
  },
  {
    id: "packages",
    title: msg`Packages`,
    applies: ({ plan }) => plan.method === "apt",
    blocks: (host) => [
      ...(host.plan.apt.debsSupplied
        ? [
            text(
              msg`Put the Mesos packages, and any dependencies that ${host.plan.os.title} lacks, in the current directory.`,
            ),
          ]
        : []),
      text(msg`ZooKeeper comes from the distribution, whatever other repositories offer.`),
      ...folderBlocks(filesBelow(host, "etc/apt/preferences.d/")),
      code(
        msg`Install the packages`,
        "sudo apt-get --quiet update",
        aptInstall(
          ...host.node.packages.map(sh),
          ...(host.plan.apt.debsSupplied ? ["./*.deb"] : []),
        ),
      ),
    ],
  },
  {
    id: "mesos",
    title: msg`Mesos`,
    applies: ({ plan }) => plan.method === "source",
    blocks: archiveBlocks,
  },
  {
    id: "marathon-image",
    title: msg`Docker and the Marathon image`,
    applies: ({ plan, node }) => node.runsMarathon && plan.marathonSource === "image",
    blocks: imageBlocks,
  },
  {
    id: "marathon",
    title: msg`Marathon`,
    applies: ({ plan, node }) => node.runsMarathon && plan.marathonSource === "tarball",
    blocks: tarballBlocks,
  },
];

/**
 * The key that signs the repository, refused unless it is the one and only with that fingerprint.
 */
function keyBlocks({ plan: { apt } }: DocsNode): Block[] {
  if (!("keyring" in apt) || apt.keyring === undefined) return [];
  const { keyUrl = "", fingerprint = "", keyring } = apt;
  const fingerprints = `gpg --show-keys --with-colons apt-key.asc | awk -F: '$1 == "pub" { want = 1 } $1 == "fpr" && want { print $10; want = 0 }'`;
  return [
    keyUrl === ""
      ? text(
          msg`Put the key that signs the repository in the current directory, as ${"apt-key.asc"}. It is accepted only with the fingerprint ${fingerprint}.`,
        )
      : text(
          msg`The key that signs the repository is accepted only with the fingerprint ${fingerprint}.`,
        ),
    code(
      msg`Repository key`,
      "sudo apt-get --quiet update",
      aptInstall("gpg", ...(keyUrl === "" ? [] : ["curl", "ca-certificates"])),
      ...(keyUrl === ""
        ? []
        : [`curl --fail --silent --show-error --location --output apt-key.asc ${sh(keyUrl)}`]),
      `if [ "$(${fingerprints})" = ${sh(fingerprint)} ]; then gpg --no-autostart --no-default-keyring --keyring ./mesos-key.kbx --import apt-key.asc; gpg --no-autostart --no-default-keyring --keyring ./mesos-key.kbx --export ${sh(fingerprint)} >mesos-key.gpg; test -s mesos-key.gpg && sudo install -D -m 0644 mesos-key.gpg ${sh(keyring)}; else echo 'This is a different key: stop here.'; fi`,
    ),
  ];
}

function archiveBlocks({ plan: { source }, node }: DocsNode): Block[] {
  const archive = sh(source.archive);
  return [
    text(
      msg`Put ${source.archive} and ${`${source.archive}.sha256`}, which the build left in ${"artifacts/"}, in the current directory.`,
    ),
    code(
      msg`Unpack Mesos`,
      "sudo apt-get --quiet update",
      aptInstall(
        ...node.packages.map(sh),
        `$(tar -xzOf ${archive} usr/local/share/mesos/runtime-packages)`,
      ),
      `sha256sum --check --strict ${archive}.sha256 && sudo tar -xzf ${archive} --no-same-owner -C / && sudo ldconfig`,
    ),
  ];
}

function imageBlocks(host: DocsNode): Block[] {
  const { plan, node } = host;
  const images = node.images.map(
    (image) =>
      `sudo docker image inspect ${sh(image)} >/dev/null 2>&1 || sudo docker pull ${sh(image)}`,
  );
  return [
    ...(plan.dockerTasks && node.isAgent ? [] : dockerSettings(host)),
    code(
      msg`Install Docker and pull the image`,
      `command -v docker >/dev/null || ${aptInstall(...plan.os.dockerPackages.map(sh))}`,
      ...images,
    ),
  ];
}

/** As lib/marathon.sh does it: only for a Docker that comes with Marathon. */
function dockerSettings(host: DocsNode): Block[] {
  const file = "/etc/docker/daemon.json";
  const write = `command -v dockerd >/dev/null || [ -e ${file} ] || sudo install -D -m 0644 /dev/stdin ${file}`;
  return [
    text(
      msg`Docker runs Marathon alone here, with the network of the host. A Docker that is not here yet gets no network of its own, and leaves the host's firewall as it is.`,
    ),
    code(
      msg`Settings of Docker, before it is installed`,
      withInput(write, contentOf(host, "lib/docker-daemon.json")),
    ),
  ];
}

function tarballBlocks({ plan: { tarball } }: DocsNode): Block[] {
  const folder = "/opt/mesos-marathon";
  return [
    text(
      msg`Put ${tarball.file} in the current directory: Marathon can no longer be downloaded from its makers.`,
    ),
    code(
      msg`Unpack Marathon`,
      `echo ${sh(`${tarball.sha1}  ${tarball.file}`)} | sha1sum --check --strict && sudo install -d -m 0755 ${folder} && sudo tar -xzf ${sh(tarball.file)} --no-same-owner --strip-components=1 -C ${folder}`,
    ),
  ];
}
