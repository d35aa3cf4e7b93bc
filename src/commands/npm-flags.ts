import { quoting } from "../core/bundle/quoting.ts";
import { questions } from "../core/questions/questions.ts";
import { options } from "./options.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A flag that npm kept, with one of its values. */
interface NpmFlag {
  name: string;
  value: string;
}

/**
 * Options that npm also has, or that people set for other tools: npm's environment may have them
 * although nobody typed them here. (npm 11: `npm config list --long`; Electron and node-gyp read
 * the machine from `npm_config_arch`.)
 */
export const sharedWithNpm: readonly string[] = [
  "yes",
  "force",
  "dry-run",
  "offline",
  "version",
  "os",
  "arch",
  "json",
];

/** How options reach this program, for each command of npm that keeps them unless -- is there. */
const commandsOfNpm: Readonly<Record<string, string>> = {
  init: "npm create mesos-cluster --",
  exec: "npx create-mesos-cluster",
  start: "npm start --",
};

/**
 * The command that was meant, when `npm create mesos-cluster --masters 3` lacked the `--`: npm 11
 * keeps such flags for itself, as `npm_config_masters`, and hands on their values only. Undefined
 * when no flag is missing; npm 12 refuses such flags, and this program never starts. With
 * `mustBeSure`, flags that may have been set for npm itself do not count.
 */
export function findIntendedCommand(
  argv: readonly string[],
  environment: Environment,
  mustBeSure: boolean,
): string | undefined {
  const npmCommand = environment["npm_command"] ?? "";
  const start = Object.hasOwn(commandsOfNpm, npmCommand) ? commandsOfNpm[npmCommand] : undefined;
  if (start === undefined || (npmCommand !== "init" && hasOptions(argv))) return undefined;
  const flags = flagsInEnvironment(environment);
  const isSure = flags.some((flag) => !sharedWithNpm.includes(flag.name) || lostValue(flag));
  if (flags.length === 0 || (mustBeSure && !isSure)) return undefined;
  return [start, ...restoreArguments(flags, argv)].join(" ");
}

/**
 * npx and a script of npm hand on every option, or none: with one here, what npm's environment says
 * was meant for a program around this one.
 */
const hasOptions = (argv: readonly string[]) => argv.some((word) => word.startsWith("-"));

function flagsInEnvironment(environment: Environment): NpmFlag[] {
  return Object.entries(options).flatMap(([name, { short }]) => {
    const keys = short ? [name, short] : [name];
    const values = keys.flatMap((key) => valuesInEnvironment(key, environment));
    return values.filter((value) => isOurs(name, value)).map((value) => ({ name, value }));
  });
}

/** npm joins the values of a flag that is used twice by an empty line. */
function valuesInEnvironment(key: string, environment: Environment): string[] {
  const text = environment[`npm_config_${key.replaceAll("-", "_")}`];
  return text === undefined || text === "" || text === "false" ? [] : text.split("\n\n");
}

/** npm's own `os` is linux or darwin, never one of our choices; `--arch arm64` became true. */
function isOurs(name: string, value: string): boolean {
  const values = questions.find(({ flag }) => flag === name)?.values ?? [];
  return (
    !sharedWithNpm.includes(name) ||
    values.length === 0 ||
    values.includes(value) ||
    lostValue({ name, value })
  );
}

/**
 * `--masters 3` came apart into true and 3. One value can be put back; with several, their flags
 * are unknown.
 */
function restoreArguments(flags: readonly NpmFlag[], argv: readonly string[]): string[] {
  const loose = argv.filter((word) => !word.startsWith("-") && word !== "create");
  const lost = flags.filter(lostValue);
  const canRestore = loose.length === 1 && lost.length === 1;
  const toArgument = (flag: NpmFlag) => {
    const option = options[flag.name];
    if (option?.type === "boolean") return `--${flag.name}`;
    if (!lostValue(flag)) return `--${flag.name} ${quoting.sh(flag.value)}`;
    return `--${flag.name} ${canRestore ? quoting.sh(loose[0] ?? "") : (option?.takes ?? "")}`;
  };
  const others = lost.length === 0 ? argv : argv.filter((word) => !loose.includes(word));
  return [...flags.map(toArgument), ...others.map((word) => quoting.sh(word))];
}

const lostValue = ({ name, value }: NpmFlag) =>
  options[name]?.type === "string" && value === "true";
