import { quoting } from "../core/bundle/quoting.ts";
import { questions } from "../core/questions/questions.ts";
import { options } from "./options.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options that npm also has, or that people set for other tools: when they are in npm's environment, nobody need have
 * typed them here. (npm 11: `npm config list --long`; `npm_config_arch` is what Electron and node-gyp are told.)
 */
export const sharedWithNpm: readonly string[] = [
  "yes",
  "force",
  "dry-run",
  "offline",
  "version",
  "os",
  "arch",
];

/**
 * The command that was meant, when `npm create mesos-cluster --masters 3` lacked the `--`: npm 11 keeps such flags for
 * itself, as `npm_config_masters`, and hands on their values only. None when nothing is missing, or when it may not be.
 */
export function meantCommand(
  argv: readonly string[],
  environment: Environment,
  mustBeSure: boolean,
): string | undefined {
  if (environment["npm_command"] !== "init") return undefined;
  const swallowed = Object.entries(options).flatMap(([name, { short }]) =>
    [name, ...(short ? [short] : [])]
      .flatMap((key) => valuesOf(key, environment))
      .filter((value) => isOurs(name, value))
      .map((value) => ({ name, value })),
  );
  const isSure = swallowed.some(({ name }) => !sharedWithNpm.includes(name));
  if (swallowed.length === 0 || (mustBeSure && !isSure)) return undefined;
  return ["npm create mesos-cluster --", ...paired(swallowed, argv)].join(" ");
}

interface Flag {
  name: string;
  value: string;
}

/** npm joins the values of a flag that is given twice by an empty line. */
function valuesOf(key: string, environment: Environment): string[] {
  const text = environment[`npm_config_${key.replaceAll("-", "_")}`];
  return text === undefined || text === "" || text === "false" ? [] : text.split("\n\n");
}

/** npm's own `os` is linux or darwin, never one of our choices. */
function isOurs(name: string, value: string): boolean {
  const values = questions.find(({ flag }) => flag === name)?.values ?? [];
  return !sharedWithNpm.includes(name) || values.length === 0 || values.includes(value);
}

/** `--masters 3` came apart into true and 3. One value can be put back; whose several are, nobody knows. */
function paired(swallowed: readonly Flag[], argv: readonly string[]): string[] {
  const isOpen = ({ name, value }: Flag) => options[name]?.type === "string" && value === "true";
  const loose = argv.filter((word) => !word.startsWith("-") && word !== "create");
  const canPair = loose.length === 1 && swallowed.filter(isOpen).length === 1;
  const valueFor = (flag: Flag) =>
    !isOpen(flag)
      ? quoting.sh(flag.value)
      : canPair
        ? quoting.sh(loose[0] ?? "")
        : (options[flag.name]?.takes ?? "");
  const flags = swallowed.map((flag) =>
    options[flag.name]?.type === "boolean" ? `--${flag.name}` : `--${flag.name} ${valueFor(flag)}`,
  );
  return [
    ...flags,
    ...argv.filter((word) => !loose.includes(word)).map((word) => quoting.sh(word)),
  ];
}
