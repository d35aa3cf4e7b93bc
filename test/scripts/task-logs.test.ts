import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const spec: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};
const [library, program, logrotate] = [
  "/opt/mesos/lib/liblogrotate_container_logger.so",
  "/opt/mesos/libexec/mesos-logrotate-logger",
  "/usr/local/bin/logrotate",
];
/** A package of Mesos with the container logger, and the program logrotate. */
const withLogger = `mkdir -p /opt/mesos/lib /opt/mesos/libexec
printf '#!/bin/sh\\necho /opt/mesos; echo ${library}; echo ${program}\\n' >/usr/local/bin/dpkg-query
printf '#!/bin/sh\\n' | tee ${logrotate} ${program} >/dev/null
touch ${library}; chmod +x /usr/local/bin/* ${program}`;
const start = "bash usr/local/bin/mesos-task-logs start";
const stop = "bash usr/local/bin/mesos-task-logs stop";
const show = "cat /run/mesos-task-logs/environment 2>/dev/null || echo none";

function runOnAgent(script: string): string {
  const { code, stdout, stderr } = makeSandbox("a-1.lan", "10.0.0.21", spec).run(script);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" }, stdout);
  return stdout;
}

const sandboxed = { skip: skipSandbox };

test("an agent whose package has the container logger starts with it", sandboxed, () => {
  const said = runOnAgent(
    `${withLogger}; ${start}; ${show}; cat /run/mesos-task-logs/modules.json`,
  );
  const [report, modules, logger, ...json] = said.split("\n");
  assert.equal(report, "The logs of tasks: rotated at 10MB, with 5 older files of each");
  assert.equal(modules, "MESOS_MODULES=file:///run/mesos-task-logs/modules.json");
  assert.equal(logger, "MESOS_CONTAINER_LOGGER=org_apache_mesos_LogrotateContainerLogger");
  assert.deepEqual(JSON.parse(json.join("\n")), {
    libraries: [
      {
        file: library,
        modules: [
          {
            name: "org_apache_mesos_LogrotateContainerLogger",
            parameters: [
              { key: "launcher_dir", value: "/opt/mesos/libexec" },
              { key: "logrotate_path", value: logrotate },
              { key: "max_stdout_size", value: "10MB" },
              { key: "max_stderr_size", value: "10MB" },
              { key: "logrotate_stdout_options", value: "rotate 5" },
              { key: "logrotate_stderr_options", value: "rotate 5" },
            ],
          },
        ],
      },
    ],
  });
});

/** What stands in the way on a host that has the logger otherwise, and how it is named. */
const obstacles: Readonly<Record<string, readonly [script: string, named: RegExp]>> = {
  "the package has no module": [`rm ${library}`, /this build of Mesos has no logrotate/],
  "the package has no program for it": [`rm ${program}`, /this build of Mesos has no logrotate/],
  "no package says where they are": ["rm /usr/local/bin/dpkg-query", /this build of Mesos has no/],
  "logrotate does not run": [`echo exit 1 >>${logrotate}`, /the program logrotate is missing/],
  "a library is missing": [
    "printf '#!/bin/sh\\necho libmesos.so: not found\\n' >/usr/local/bin/ldd; chmod +x /usr/local/bin/ldd",
    /a library that the container logger needs is missing/,
  ],
  "a drop-in of the service sets modules": [
    "export MESOS_MODULES=file:///etc/own.json",
    /settings of its own/,
  ],
  "a drop-in of the service sets a folder of modules": [
    "export MESOS_MODULES_DIR=/etc/own",
    /settings of its own/,
  ],
  "a file of variables sets the logger": [
    "mkdir /etc/default; echo 'export MESOS_CONTAINER_LOGGER=mine' >/etc/default/mesos-agent",
    /settings of its own/,
  ],
  "a flag sets modules": [
    "mkdir /etc/mesos-agent; echo x >/etc/mesos-agent/modules",
    /settings of its own/,
  ],
};

for (const [name, [script, named]] of Object.entries(obstacles)) {
  test(`the agent starts without the container logger where ${name}`, sandboxed, () => {
    const said = runOnAgent(`${withLogger}; ${script}; ${start}; ${show}`);
    assert.match(said, named);
    assert.match(said, /^The logs of tasks: not rotated: .*\nnone$/m);
  });
}

test(
  "after a start with the logger that failed, one goes without, and the next tries again",
  sandboxed,
  () => {
    const fails = `SERVICE_RESULT=exit-code ${stop}`;
    const said = runOnAgent(`${withLogger}; ${start}; ${fails}; ${start}; ${fails}; ${start}`);
    assert.deepEqual(
      said
        .trim()
        .split("\n")
        .map((line) => line.replace(/^The logs of tasks: /, "").slice(0, 25)),
      ["rotated at 10MB, with 5 o", "not rotated: the agent en", "rotated at 10MB, with 5 o"],
    );
  },
);

test(
  "an agent that is stopped, or ends after a minute, starts with the logger again and leaves nothing",
  sandboxed,
  () => {
    const stopped = `SERVICE_RESULT=success ${stop}; ls -d /run/mesos-task-logs 2>/dev/null || echo gone`;
    const late = `touch -d '2 minutes ago' /run/mesos-task-logs/environment; SERVICE_RESULT=signal ${stop}`;
    const said = runOnAgent(`${withLogger}; ${start}; ${stopped}; ${start}; ${late}; ${start}`);
    assert.equal(said.match(/: rotated at/g)?.length, 3, said);
    assert.match(said, /^gone$/m);
  },
);
