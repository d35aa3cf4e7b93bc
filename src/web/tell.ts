import { type Catalogue, type Message, textOf } from "../core/messages/message.ts";
import type { Problem } from "../core/spec/problem.ts";

/** Says a message in the page's language. */
export type Tell = (message: Message) => string;

/** Says messages as the catalogue does. */
export const teller = (catalogue: Catalogue): Tell => (message) => textOf(message, catalogue);

/** A problem's own message. */
export const messageOf = ({ message }: Problem): Message => ({ text: "{0}", values: [message] });
