import { type Catalogue, formatMessage, type MessageValue } from "../i18n/message.ts";
import { commandText } from "./command.ts";
import type { ClusterChange, Step } from "./make-change.ts";

/** The change for other programs: stable names, texts in the reader's language. */
export function changeAsJson({ steps, refused }: ClusterChange, catalogue: Catalogue) {
  const text = (message: MessageValue) => formatMessage(message, catalogue);
  return {
    steps: steps.map(({ id, service, hosts, lost, isTried, ...step }: Step) => ({
      id,
      service,
      hosts,
      why: text(step.why),
      restarts: text(step.restarts),
      lost,
      isTried,
      before: text(step.before),
      action: text(step.action),
      after: text(step.after),
      back: text(step.back),
      wayBack: step.wayBack.map((command) => text(commandText(command))),
      commands: step.commands.map((command) => text(commandText(command))),
    })),
    refused: refused.map(({ at, message }) => ({ at, message: text(message) })),
  };
}
