import { operatingSystems } from "../core/catalog/operating-systems.ts";
import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { list, type Message, type MessageValue, msg } from "../core/i18n/message.ts";
import { strangersWarning } from "../core/plan/open-ports.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { unverifiedOf } from "../core/plan/unverified.ts";
import { withAnswer } from "../core/questions/answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { answerMessage } from "./ask-questions.ts";
import { originsOf } from "./origins.ts";

/** What the review says of one thing. */
export type Fact = readonly [name: MessageValue, text: MessageValue];

/** Everything about a cluster that matters or that somebody chose, except its hosts. */
export const factsOf = (plan: ClusterPlan, answers: Answers): readonly Fact[] => [
  [msg`Method`, methodText(plan)],
  ...(plan.oneMachine ? [] : [zookeeperFact(plan)]),
  ...originsOf(plan.spec),
  [msg`Containerizer`, containerizerText(plan)],
  ...(plan.oneMachine ? [] : [sshFact(plan)]),
  [msg`Security`, msg`${plan.spec.security.level}: ${strangersWarning(plan)}`],
  ...(plan.admitted?.admins.length === 0 ? [nobodyAdmitted] : []),
  ...(plan.spec.offline ? [offlineFact] : []),
  ...chosenFacts(answers),
  ...exampleFacts(answers),
];

function methodText({ method, oneMachine, spec }: ClusterPlan): Message {
  if (oneMachine) return msg`${method}, on one machine`;
  return method === "docker"
    ? msg`${method}, on several machines`
    : msg`${method}, on ${operatingSystems[spec.os].title}`;
}

function containerizerText({ spec: { containerizer } }: ClusterPlan): Message {
  return containerizer === "docker"
    ? msg`${containerizer}: apps may run from Docker images`
    : msg`${containerizer}: apps run as plain processes, not from Docker images`;
}

/** For other frameworks, which ask for it. */
const zookeeperFact = ({ mesosZk }: ClusterPlan): Fact => [msg`ZooKeeper URL`, mesosZk];

const nobodyAdmitted: Fact = [
  msg`Administrators`,
  msg`none but the machine that runs deploy.sh; name others under Advanced settings`,
];

const offlineFact: Fact = [msg`Offline`, msg`yes`];

const sshFact = ({ ssh: { user, port } }: ClusterPlan): Fact => [
  msg`ssh`,
  msg`deploy.sh logs in as ${user}, port ${port}`,
];

/** Told by the origins. */
const isOrigin = ({ key }: Question) => /^(apt|images|source)(\.|$)/.test(key);

/** What was set under Advanced to something else than the default. */
function chosenFacts(answers: Answers): Fact[] {
  return questions
    .filter((question) => question.section === "advanced" && !isOrigin(question))
    .filter(({ condition, read }) => condition(answers) && read(answers) !== undefined)
    .flatMap((question): Fact[] => {
      const text = question.read(answers) ?? "";
      const standard = question.defaultFor(withAnswer(answers, question, ""));
      if (text === standard) return [];
      const chosen = answerMessage(question, text, answers);
      return [[question.title, standard === "" ? chosen : msg`${chosen} (default ${standard})`]];
    });
}

/** Hosts that are still those of the wizard. */
function exampleFacts(answers: Answers): Fact[] {
  const examples = questions.filter(({ kind, read, clear, expand }) => {
    const text = read(answers) ?? "";
    const isList = kind === "hosts" && text.includes("=");
    return isList && text === expand(String(hostsIn(text).length), clear(answers));
  });
  return examples.length === 0
    ? []
    : [
        [
          msg`Examples`,
          msg`${list(examples.map(({ title }) => title))}: these names and addresses are only examples. Change them unless they are yours.`,
        ],
      ];
}

/** What could not be verified, and what to do about it; what was well when last seen, in one line. */
export function unverifiedFacts({ spec }: ClusterPlan): readonly Fact[] {
  const all = unverifiedOf(spec);
  const seen = all.filter(({ wasThere }) => wasThere).map(({ what }) => what);
  const texts = all
    .filter(({ wasThere }) => !wasThere)
    .map(({ what, note, remedy }) =>
      remedy === undefined ? msg`${what}: ${note}.` : msg`${what}: ${note}. ${remedy}`,
    );
  if (seen.length > 0)
    texts.push(msg`${list(seen)}: available when last checked; more in the bundle's README.md.`);
  return texts.map((text, index) => [index === 0 ? msg`Not verified` : "", text]);
}
