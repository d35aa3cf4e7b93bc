import { quoting } from "../core/bundle/quoting.ts";

/** Words that fit, or file names. */
type Values = readonly string[] | "files";

export interface CompletionTable {
  commands: readonly { name: string; help: string; values: Values }[];
  options: readonly {
    name: string;
    short: string | undefined;
    takes: string;
    help: string;
    isMultiple: boolean;
    values: Values;
  }[];
}

type Option = CompletionTable["options"][number];

const { sh } = quoting;

/** For bash 4 or later. */
export function bashCompletion({ commands, options }: CompletionTable): string {
  const words = [...commands.map(({ name }) => name), ...options.map(({ name }) => `--${name}`)];
  const cases = [
    ...options
      .filter(({ takes }) => takes !== "")
      .map(({ name, short, values }) => ({
        names: [`--${name}`, ...(short ? [`-${short}`] : [])],
        values,
      })),
    ...commands
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({ names: [name], values })),
  ].map(
    ({ names, values }) =>
      `    ${names.join("|")}) ${values === "files" ? "compopt -o default" : ["_create_mesos_cluster_fits", ...values.map(sh)].join(" ")}; return ;;`,
  );
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
# Offers the words that begin with the word.
_create_mesos_cluster_fits() { local each; for each; do [[ $each == "$word"* ]] && COMPREPLY+=("$each"); done; }
complete -F _create_mesos_cluster create-mesos-cluster
`;
}

/** For zsh: to be sourced, or kept as _create-mesos-cluster in a folder of fpath. */
export function zshCompletion({ commands, options }: CompletionTable): string {
  const text = (help: string) => help.replace(/[\\[\]:]/g, "\\$&");
  const action = (values: Values) =>
    values === "files" ? "_files" : values.length > 0 ? `(${values.join(" ")})` : " ";
  const value = ({ takes, values }: Option) =>
    takes === "" ? "" : `:${text(takes)}:${action(values)}`;
  const specs = options.flatMap((option) =>
    [`--${option.name}`, ...(option.short ? [`-${option.short}`] : [])].map((name) =>
      sh(
        `${option.isMultiple ? "*" : ""}${name}${option.takes !== "" && name.startsWith("--") ? "=" : ""}[${text(option.help)}]${value(option)}`,
      ),
    ),
  );
  const names = commands
    .map(
      ({ name, help }) =>
        `${name}\\:${sh(text(help).replaceAll("(", "\\(").replaceAll(")", "\\)"))}`,
    )
    .join(" ");
  const rests = commands
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, values }) =>
        `      ${name}) ${values === "files" ? "_files" : `compadd -- ${(values as readonly string[]).join(" ")}`} ;;`,
    );
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
if [[ $funcstack[1] == _create-mesos-cluster ]]; then _create_mesos_cluster "$@"; else compdef _create_mesos_cluster create-mesos-cluster; fi
`;
}

/** For fish 3 or later. */
export function fishCompletion({ commands, options }: CompletionTable): string {
  const line = (...words: readonly string[]) =>
    `complete -c create-mesos-cluster ${words.join(" ")}`;
  const value = ({ takes, values }: Option) =>
    takes === ""
      ? []
      : values === "files"
        ? ["-r", "-F"]
        : ["-x", ...(values.length > 0 ? ["-a", sh(values.join(" "))] : [])];
  return [
    "# fish completion of create-mesos-cluster; in config.fish: create-mesos-cluster completion fish | source",
    line("-f"),
    ...commands.map(({ name, help }) =>
      line("-n __fish_use_subcommand", "-a", name, "-d", sh(help)),
    ),
    ...commands
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) =>
        line(
          "-n",
          sh(`__fish_seen_subcommand_from ${name}`),
          ...(values === "files" ? ["-F"] : ["-a", sh((values as readonly string[]).join(" "))]),
        ),
      ),
    ...options.map((option) =>
      line(
        "-l",
        option.name,
        ...(option.short ? ["-s", option.short] : []),
        ...value(option),
        "-d",
        sh(option.help),
      ),
    ),
    "",
  ].join("\n");
}
