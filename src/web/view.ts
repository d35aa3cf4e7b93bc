import type { Translate } from "./i18n.ts";

/** The tabs; `answers` is one where there is no room for them beside the result. */
export const tabs = ["answers", "cluster", "files", "steps", "command"] as const;
export type Tab = (typeof tabs)[number];

/** How a cluster comes to be: all hosts over ssh, one by hand, or from an older cluster. */
export type Way = "ssh" | "hand" | "change";

/** What a reader opened and chose beside the answers: it stays when the language changes. */
export interface View {
  tab: Tab;
  layout: "wide" | "narrow";
  /** Sections of the answers that stand open. */
  openParts: Set<string>;
  /** Questions whose help stands open. */
  openHelps: Set<string>;
  /** Places of the masters that failed in the drawing. */
  down: Set<number>;
  /** The host whose files and steps are shown. */
  host: string;
  /** The file that is shown, by its path in the bundle. */
  path: string;
  openFolders: Set<string>;
  wraps: boolean;
  showsSource: boolean;
  /** How much of a changed file is shown. */
  version: "new" | "old" | "changes";
  /** Which steps are shown. */
  way: Way;
  /** The steps that are done, by host; under "" those of the whole cluster. */
  done: Map<string, Set<string>>;
}

export const newView = (): View => ({
  tab: "cluster",
  layout: "wide",
  openParts: new Set(["cluster", "hosts"]),
  openHelps: new Set(),
  down: new Set(),
  host: "",
  path: "README.md",
  openFolders: new Set(),
  wraps: false,
  showsSource: false,
  version: "new",
  way: "ssh",
  done: new Map(),
});

/** What every part of the page is made with. */
export interface Context {
  translate: Translate;
  view: View;
  /** Says a sentence to screen readers and, for a while, to everybody. */
  say(text: string): void;
}
