import { type Catalogue, type MessageValue, textOf } from "../core/i18n/message.ts";

/** Says a message in the page's language; names and numbers stay as they are. */
export type Tell = (message: MessageValue) => string;

/** Says messages as the catalogue does. */
export const teller =
  (catalogue: Catalogue): Tell =>
  (message) =>
    textOf(message, catalogue);
