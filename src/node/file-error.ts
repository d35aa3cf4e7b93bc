import { formatMessage, type Message } from "../core/i18n/message.ts";

/** Reading or writing failed: exit 4. The message names the file; `cause` says why. */
export class FileError extends Error {
  readonly userMessage: Message;
  constructor(userMessage: Message, options: ErrorOptions) {
    super(formatMessage(userMessage), options);
    this.userMessage = userMessage;
  }
}
