import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import type { HostList } from "./parse-list.ts";

/** More lines than that are only counted. */
const maxIgnored = 6;

/** What a person should know about how a text was understood: names made up, lines left out. */
export function listNotes({ isNamed, ignored }: HostList): Message[] {
  const shown = ignored.length > maxIgnored + 1 ? maxIgnored : ignored.length;
  const more = ignored.length - shown;
  return [
    ...(isNamed ? [msg`The hosts had no names; these names are suggestions.`] : []),
    ...ignored
      .slice(0, shown)
      .map(
        ({ line, text, reason }) =>
          msg`Left out line ${line}: ${quoteForMessage(text)} (${reason})`,
      ),
    ...(more > 0 ? [msg`Left out ${more} more lines.`] : []),
  ];
}
