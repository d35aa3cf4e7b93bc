import { clusterYaml } from "../core/bundle/manifests.ts";
import type { Language } from "../core/i18n/languages.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { Question } from "../core/questions/question.ts";
import { ActionBar, type Wanted } from "./action-bar.ts";
import { AnswersForm } from "./answers-form.ts";
import { commandOf } from "./command-panel.ts";
import { element } from "./dom.ts";
import { DropZone } from "./drop-zone.ts";
import { Head } from "./head.ts";
import type { OpenedCluster } from "./incoming.ts";
import { focusRegion, keyActions } from "./keys.ts";
import { linkTo, type PageAnswers, withText } from "./page-answers.ts";
import { pause } from "./pause.ts";
import { Result } from "./result.ts";
import { saveText } from "./save-file.ts";
import {
  freshSnapshot,
  openedSnapshot,
  type Snapshot,
  snapshotOf,
  wholeCluster,
} from "./snapshot.ts";
import { openedMessage } from "./status.ts";
import { Toast } from "./toast.ts";
import type { Context, View } from "./view.ts";

/** What the workbench asks of the page around it. */
export interface Host {
  isPage: boolean;
  language: Language;
  repository: string;
  translate: Context["translate"];
  /** Links to the answers begin with it. */
  address(): string;
  onChange(snapshot: Snapshot): void;
  onDownload(name: string): void;
  onLanguage(language: Language): void;
  onTheme(): void;
}

/** The whole generator: answers on one side, what comes of them on the other, actions below. */
export class Workbench {
  readonly node: HTMLElement;
  snapshot: Snapshot;
  readonly view: View;
  readonly #host: Host;
  readonly #head: Head;
  readonly #form: AnswersForm;
  readonly #result: Result;
  readonly #bar: ActionBar;
  readonly #toast: Toast;
  readonly #drop: DropZone;
  readonly #context: Context;
  /** Answers that are typed and not checked yet. */
  #pending: PageAnswers | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #problem = -1;

  constructor(snapshot: Snapshot, view: View, host: Host) {
    this.snapshot = snapshot;
    this.view = view;
    this.#host = host;
    const { translate } = host;
    this.#toast = new Toast();
    this.#context = { translate, view, say: (text) => this.#toast.say(text) };
    this.#head = new Head(this.#context, {
      language: host.language,
      repository: host.repository,
      isPage: host.isPage,
      onPreset: ({ typed }) => this.#set(freshSnapshot(typed, this.snapshot)),
      onLanguage: (language) => host.onLanguage(language),
      onTheme: () => host.onTheme(),
      skip: () => this.#bar.focusDownload(),
    });
    this.#drop = new DropZone(this.#context, {
      onCluster: (opened) => this.#open(opened),
      onHosts: (hosts) => this.#takeHosts(hosts),
    });
    this.#form = new AnswersForm(this.#context, {
      onAnswer: (question, text, isChosen) => this.#answer(question, text, isChosen),
      onLeaveOut: () => this.#leaveOut(),
      dropZone: this.#drop.node,
    });
    this.#form.node.addEventListener("focusout", () => this.#update());
    this.#result = new Result(this.#context, {
      showProblem: () => this.#showProblem(0),
      onTab: () => this.#showLayout(),
    });
    this.#bar = new ActionBar(this.#context, host, this.#wanted());
    this.node = this.#frame();
    this.#drop.takesDropsOn(this.node);
    this.#show();
  }

  /** Shows the answers beside the result, or as one of the tabs. */
  setLayout(layout: View["layout"]): void {
    this.view.layout = layout;
    this.#result.showTab(this.view.tab);
  }

  #showLayout(): void {
    this.node.dataset["layout"] = this.view.layout;
    this.node.dataset["tab"] = this.view.tab;
  }

  say(message: Message): void {
    this.#context.say(this.#context.translate(message));
  }

  /** What a key does, if it does anything. */
  readonly onKey = keyActions({
    download: () => this.#bar.download(),
    nextProblem: (by) => this.#showProblem(this.#problem + by),
    save: () => this.#save(),
    open: () => this.#drop.open(),
    find: () => this.#result.find(),
    nextRegion: (by) => this.#nextRegion(by),
    close: () => this.#bar.closeProblems(),
  });

  #frame(): HTMLElement {
    const { isPage, language } = this.#host;
    return element(
      "div",
      { class: isPage ? "workbench page" : "workbench", part: "workbench", lang: language },
      this.#head.node,
      element(
        isPage ? "main" : "div",
        { class: "bench" },
        this.#form.node,
        this.#result.tabs.node,
        ...this.#result.panels,
      ),
      this.#bar.node,
      this.#toast.node,
    );
  }

  /** What is typed waits for a pause; what is chosen does not. */
  #answer(question: Question, text: string, isChosen: boolean): void {
    this.#pending = withText(this.#pending ?? this.snapshot.given, question, text);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#update(), pause);
    if (isChosen) this.#update();
  }

  /** Checks what was typed, if that has not been done. */
  #update(): void {
    clearTimeout(this.#waiting);
    if (this.#pending === undefined) return;
    this.#set(snapshotOf(this.#pending, this.snapshot));
  }

  #replace(given: PageAnswers): void {
    this.#set(snapshotOf(given, this.snapshot));
  }

  #set(snapshot: Snapshot): void {
    this.#pending = undefined;
    this.snapshot = snapshot;
    this.#problem = -1;
    this.#show();
    this.#host.onChange(snapshot);
  }

  #show(): void {
    this.#head.show(this.snapshot);
    this.#form.show(this.snapshot);
    this.#bar.show(this.snapshot);
    this.#result.show(this.snapshot);
  }

  #wanted(): Wanted {
    return {
      cluster: () => this.#whole(),
      showProblem: (index) => this.#showProblem(index),
      link: () => {
        this.#update();
        const { state, given } = this.snapshot;
        if (state.faults.size + (given.unplaced?.length ?? 0) > 0) return void this.#showProblem(0);
        return linkTo(this.#host.address(), state.spec);
      },
      command: () => (this.#whole() ? commandOf(this.snapshot.state.answers) : undefined),
      showCommand: () => this.#result.showCommand(),
      openFile: () => this.#drop.open(),
      saveSpec: () => this.#save(),
      startOver: () => this.#startOver(),
      onDownload: (name) => this.#host.onDownload(name),
    };
  }

  /** The cluster that the answers make; without one, the cursor goes to the first problem. */
  #whole() {
    this.#update();
    const cluster = wholeCluster(this.snapshot);
    if (!cluster) this.#showProblem(0);
    return cluster;
  }

  #save(): void {
    const cluster = this.#whole();
    if (cluster) saveText(clusterYaml(cluster.plan.spec), "cluster.yaml");
  }

  #showProblem(index: number): void {
    const { problems } = this.snapshot;
    if (problems.length === 0) return;
    this.#problem = (index + problems.length) % problems.length;
    if (this.view.layout === "narrow") this.#result.showTab("answers");
    this.#form.focus(problems[this.#problem]?.key ?? "");
  }

  #open(opened: OpenedCluster): void {
    this.#set(openedSnapshot(opened));
    this.say(openedMessage(opened.name, this.snapshot));
    this.#showProblem(0);
  }

  /** Hosts with addresses are on several machines. */
  #takeHosts(hosts: Readonly<Record<string, string>>): void {
    const { given, state } = this.snapshot;
    const machines = (state.answers.method ?? "docker") === "docker" ? { machines: "several" } : {};
    this.#replace({ ...given, typed: { ...given.typed, ...machines, ...hosts } });
    this.#form.focus(hosts["masters"] === undefined ? "agents" : "masters");
  }

  #leaveOut(): void {
    const { base, typed } = this.#pending ?? this.snapshot.given;
    this.#replace({ base, typed });
    this.#form.focus(this.snapshot.problems[0]?.key ?? "name");
  }

  #startOver(): void {
    const before = this.snapshot;
    const { translate } = this.#context;
    this.#set(freshSnapshot({}, before));
    this.#toast.offer(translate(msg`All answers are the defaults again.`), {
      label: translate(msg`Undo`),
      action: () => this.#set(before),
      focus: () => this.#bar.focusMenu(),
    });
  }

  #nextRegion(by: number): void {
    const { tabs, current } = this.#result;
    focusRegion([this.#form.node, tabs.node, current, this.#bar.node], by);
  }
}
