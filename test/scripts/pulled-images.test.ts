import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { run } from "../support/run.ts";
import { type Overrides, onHosts, specOf } from "../support/spec.ts";

const pinned = `ours/image:1@sha256:${"5".repeat(64)}`;
const ways: Readonly<Record<string, readonly [Overrides, string]>> = {
  docker: [{ method: "docker", images: { mesos: pinned } }, "nodes/m-1/lib/method.sh"],
  "apt, with Marathon's image": [
    { method: "apt", marathon: "image", images: { marathon: pinned } },
    "nodes/m-1/lib/marathon.sh",
  ],
};

for (const [way, [spec, path]] of Object.entries(ways)) {
  const files = bundleOf(specOf({ ...onHosts, ...spec }));

  test(`a host pulls by the digest that is pinned, and says where a tag alone decides (${way})`, () => {
    const library = files.find((file) => file.path === path)?.content ?? assert.fail(path);
    const script = `${library}
say() { echo "$@"; }
docker() { echo "docker $*" >&2; }
pull_image ours/image:1
pull_image ${pinned}`;
    const { code, stdout, stderr } = run("bash", ["-c", `STATE=/nowhere\n${script}`]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.match(/it is known by its tag only: the registry decides/g)?.length, 1);
    assert.equal(stderr, `docker pull --quiet ours/image:1\ndocker pull --quiet ${pinned}\n`);
  });

  test(`what runs is the image with the digest that is pinned (${way})`, () =>
    assert.ok(
      files.some(
        ({ path: each, content }) =>
          /(docker-compose\.yml|marathon\.service)$/.test(each) && content.includes(pinned),
      ),
    ));
}
