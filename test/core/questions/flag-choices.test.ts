import assert from "node:assert/strict";
import { test } from "node:test";
import { programNames } from "../../../src/core/cluster/flags.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { flagChoices, searchFlags } from "../../../src/core/questions/flag-choices.ts";
import { written } from "../../support/spec.ts";

for (const program of programNames) {
  test(`no flag of ${program} that is offered is refused for its name`, () => {
    for (const { name } of flagChoices(program)) {
      const { errors } = checkSpec(written({ flags: { [program]: { [name]: "x" } } }));
      assert.deepEqual(
        errors.filter(({ message }) =>
          /not a flag|Remove it from flags|old name|removed/.test(formatMessage(message)),
        ),
        [],
        name,
      );
    }
  });
}

test("derived flags are not offered, and of secret ones the place of the secret", () => {
  const typeOf = (program: "master" | "marathon" | "zookeeper", name: string) =>
    flagChoices(program).find((flag) => flag.name === name)?.type;
  assert.equal(typeOf("master", "quorum"), undefined);
  assert.equal(typeOf("master", "zk"), undefined);
  assert.equal(typeOf("master", "credentials"), "secrets/files/NAME");
  assert.equal(typeOf("marathon", "http_credentials"), "secrets/env/marathon");
  assert.equal(typeOf("zookeeper", "ssl.keyStore.password"), undefined);
});

test("names come before summaries, and dashes stand for underscores", () => {
  const found = searchFlags(flagChoices("agent"), "--registration-timeout").map(({ name }) => name);
  assert.equal(found[0], "executor_registration_timeout");
  assert.ok(searchFlags(flagChoices("master"), "after an election").length > 0);
});
