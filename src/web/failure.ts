import { msg } from "../core/i18n/message.ts";
import { isMissingScript, missingScript } from "./scripts.ts";
import type { Context } from "./view.ts";

/** For `catch`: says that a script is missing; any other error is a bug, and goes to the console, too. */
export const sayFailure =
  ({ translate, say }: Context) =>
  (error: unknown): void => {
    say(translate(isMissingScript(error) ? missingScript : bug));
    if (!isMissingScript(error)) reportError(error);
  };

const bug = msg`This is a bug in create-mesos-cluster. Please report it with what the browser's console shows.`;
