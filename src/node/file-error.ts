import { type Message, textOf } from "../core/i18n/message.ts";

/** Reading or writing failed: exit 4. What is told names the file; `cause` says why. */
export class FileError extends Error {
  readonly told: Message;
  constructor(told: Message, options: ErrorOptions) {
    super(textOf(told), options);
    this.told = told;
  }
}
