import { quoting } from "../core/bundle/quoting.ts";

/** Words that fit, or file names. */
type Values = readonly string[] | "files";

export interface CompletionTable {
  commands: readonly CommandEntry[];
  options: readonly OptionEntry[];
}

interface CommandEntry {
  name: string;
  help: string;
  /** What may follow; empty: nothing. */
  values: Values;
}

interface OptionEntry {
  name: string;
  short: string | undefined;
  takes: string;
  help: string;
  isMultiple: boolean;
  values: Values;
}

const { sh } = quoting;

const takesValues = ({ values }: CommandEntry) => values.length > 0;

/** For bash 4 or later. */
export function bashCompletion({ commands, options }: CompletionTable): string {
  const words = [...commands.map(({ name }) => name), ...options.map(({ name }) => `--${name}`)];
  const cases = [
    ...options
      .filter(({ takes }) => takes !== "")
      .map((option) => bashCase(optionNames(option), option.values)),
    ...commands.filter(takesValues).map(({ name, values }) => bashCase([name], values)),
  ];
  return `# bash completion of create-mesos-cluster; in ~/.bashrc: source <(create-mesos-cluster completion bash)
_create_mesos_cluster() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  # --option=value comes in three words.
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  case $before in
${cases.join("\n")}
  esac
  _create_mesos_cluster_fits ${words.join(" ")}
}
# Offers the words that begin with the word; a path of --set is not the end of its word.
_create_mesos_cluster_fits() {
  local each
  for each; do [[ $each == "$word"* ]] && COMPREPLY+=("$each"); done
  [[ \${COMPREPLY[0]:-} == *[.=] ]] && compopt -o nospace
  return 0
}
# npx create-mesos-cluster; what else npx starts is completed as before.
_create_mesos_cluster_npx() {
  if [[ $COMP_CWORD -gt 1 && \${COMP_WORDS[1]} == create-mesos-cluster ]]; then _create_mesos_cluster; fi
}
complete -F _create_mesos_cluster create-mesos-cluster
complete -p npx >/dev/null 2>&1 || complete -o bashdefault -o default -F _create_mesos_cluster_npx npx
`;
}

function bashCase(names: readonly string[], values: Values): string {
  const action =
    values === "files"
      ? "compopt -o default"
      : ["_create_mesos_cluster_fits", ...values.map(sh)].join(" ");
  return `    ${names.join("|")}) ${action}; return ;;`;
}

/** `--out` and `-o`. */
const optionNames = ({ name, short }: OptionEntry) => [
  `--${name}`,
  ...(short ? [`-${short}`] : []),
];

/** For zsh: to be sourced, or kept as _create-mesos-cluster in a folder of fpath. */
export function zshCompletion({ commands, options }: CompletionTable): string {
  const specs = options.flatMap((option) =>
    optionNames(option).map((name) => zshOption(name, option)),
  );
  const names = commands.map(zshCommand).join(" ");
  const rests = commands.filter(takesValues).map(zshCase);
  return `#compdef create-mesos-cluster
# zsh completion of create-mesos-cluster; in ~/.zshrc, after compinit: source <(create-mesos-cluster completion zsh)
_create_mesos_cluster() {
  local curcontext=$curcontext state line
  _arguments -C \\
    ${[...specs, sh(`1:command:((${names}))`), sh("*:: :->rest")].join(" \\\n    ")}
  [[ $state == rest ]] && case $line[1] in
${rests.join("\n")}
  esac
}
# npx create-mesos-cluster; what else npx starts is completed as before.
_create_mesos_cluster_npx() {
  if (( CURRENT < 3 )) || [[ $words[2] != create-mesos-cluster ]]; then _default; return; fi
  shift words
  (( CURRENT-- ))
  _create_mesos_cluster
}
if [[ $funcstack[1] == _create-mesos-cluster ]]; then _create_mesos_cluster "$@"; else
  compdef _create_mesos_cluster create-mesos-cluster
  (( \${+_comps[npx]} )) || compdef _create_mesos_cluster_npx npx
fi
`;
}

/** `*--set=[help]:PATH:_files`, as `_arguments` of zsh reads it. */
function zshOption(name: string, { takes, help, isMultiple, values }: OptionEntry): string {
  const repeat = isMultiple ? "*" : "";
  const equals = takes !== "" && name.startsWith("--") ? "=" : "";
  const value = takes === "" ? "" : `:${zshText(takes)}:${zshAction(values)}`;
  return sh(`${repeat}${name}${equals}[${zshText(help)}]${value}`);
}

function zshAction(values: Values): string {
  if (values === "files") return "_files";
  if (values.some(isUnfinished)) return ` compadd -S "" -- ${values.join(" ")}`;
  return values.length > 0 ? `(${values.join(" ")})` : " ";
}

function zshCommand({ name, help }: CommandEntry): string {
  const text = zshText(help).replaceAll("(", "\\(").replaceAll(")", "\\)");
  return `${name}\\:${sh(text)}`;
}

function zshCase({ name, values }: CommandEntry): string {
  const action = values === "files" ? "_files" : `compadd -- ${values.join(" ")}`;
  return `      ${name}) ${action} ;;`;
}

/** A path of --set, which a value or a name follows. */
const isUnfinished = (value: string) => /[.=]$/.test(value);

const zshText = (text: string) => text.replace(/[\\[\]:]/g, "\\$&");

/** For fish 3 or later. */
export function fishCompletion({ commands, options }: CompletionTable): string {
  return [
    "# fish completion of create-mesos-cluster; in config.fish: create-mesos-cluster completion fish | source",
    fishLine("-f"),
    ...commands.map(({ name, help }) =>
      fishLine("-n __fish_use_subcommand", "-a", name, "-d", sh(help)),
    ),
    ...commands.filter(takesValues).map(fishCommand),
    ...options.map(fishOption),
    "# npx create-mesos-cluster; what else npx starts is completed as before.",
    `complete -c npx -n "__fish_seen_subcommand_from create-mesos-cluster" -x -a "(__fish_complete_subcommand)"`,
    "",
  ].join("\n");
}

const fishLine = (...words: readonly string[]) =>
  `complete -c create-mesos-cluster ${words.join(" ")}`;

function fishCommand({ name, values }: CommandEntry): string {
  const follows = sh(`__fish_seen_subcommand_from ${name}`);
  const action = values === "files" ? ["-F"] : ["-a", sh(values.join(" "))];
  return fishLine("-n", follows, ...action);
}

function fishOption(option: OptionEntry): string {
  const { name, short, help } = option;
  const names = ["-l", name, ...(short ? ["-s", short] : [])];
  return fishLine(...names, ...fishValue(option), "-d", sh(help));
}

function fishValue({ takes, values }: OptionEntry): string[] {
  if (takes === "") return [];
  if (values === "files") return ["-r", "-F"];
  return values.length > 0 ? ["-x", "-a", sh(values.join(" "))] : ["-x"];
}
