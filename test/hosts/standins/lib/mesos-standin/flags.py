"""Reads flags as stout does: --name=value, --name, --no-name, MESOS_NAME; each at most once."""
import json
import os

import values

# Not flags, and yet legitimate in a Mesos environment.
OTHER_VARIABLES = {"MESOS_NATIVE_JAVA_LIBRARY", "MESOS_NATIVE_LIBRARY"}
UNREAD_FILES = {"path"}


# Flags that the program reads itself, with its own words for a value that it does not know.
OWN_WORDS = {"reconfiguration_policy": "Unknown option for 'reconfiguration_policy' flag {}. Please run the agent with '--help' to see the valid options."}


class FlagError(Exception):
    pass


class Flags(dict):
    """The values; `shown` has what /flags, /state and the log say: of a file a path, but of JSON its content."""

    def __init__(self, kinds, texts):
        super().__init__({name: _value(name, kinds[name], text) for name, text in texts.items()})
        show = lambda name, value: texts[name] if texts[name].startswith("file://") and kinds[name] != "json" else value
        self.shown = {name: show(name, value) for name, value in self.items()}


def known_flags():
    """Those of every build, and those of agents that the configure options of this build add."""
    folder = os.path.dirname(__file__)
    with open(os.path.join(folder, "mesos-flags.json"), encoding="utf-8") as file:
        known = json.load(file)
    try:
        with open(os.path.join(folder, "configured"), encoding="utf-8") as file:
            options = file.read().split()
    except FileNotFoundError:
        options = []
    for option in options:
        known["agent"].update(known["options"][option])
    return known


def load(role, arguments, environment):
    """{flag: value} for `role`; raises FlagError with the message of the real program."""
    catalog = known_flags()
    known = {**catalog[role], "help": "bool", "version": "bool"}
    aliases = catalog["aliases"][role]
    variables = _from_environment(environment, known, aliases)
    texts = _from_arguments(arguments, known, aliases)
    for name, (via, _) in variables.items():
        if name in texts and texts[name][0] != via:
            raise FlagError(f"Flag '{texts[name][0]}' is already loaded via name '{via}'")
    return Flags(known, {name: text for name, (_, text) in {**variables, **texts}.items()})


def _from_environment(environment, known, aliases):
    found = {}
    for variable in sorted(environment):
        if not variable.startswith("MESOS_") or variable in OTHER_VARIABLES:
            continue
        via = variable[len("MESOS_") :].lower()
        name = aliases.get(via, via)
        if name not in known:
            raise FlagError(f"stand-in: unknown variable {variable} (the real program ignores it)")
        _keep(found, name, via, environment[variable])
    return found


def _from_arguments(arguments, known, aliases):
    found = {}
    for argument in arguments:
        if not argument.startswith("--"):
            raise FlagError(f"stand-in: '{argument}' is not a flag (the real program ignores it)")
        via, given, text = argument[2:].partition("=")
        name = aliases.get(via, via)
        negated = name not in known and via.startswith("no-")
        if negated:
            via = via[len("no-") :]
            name = aliases.get(via, via)
        if name not in known:
            raise FlagError(f"Failed to load unknown flag '{via}'")
        if known[name] != "bool" and negated:
            raise FlagError(f"Failed to load non-boolean flag '{name}' via 'no-{name}'")
        if known[name] != "bool" and not given:
            raise FlagError(f"Failed to load non-boolean flag '{name}': Missing value")
        if negated and given:
            raise FlagError(f"Failed to load boolean flag '{name}' via 'no-{name}' with value '{text}'")
        _keep(found, name, via, "false" if negated else text)
    return found


def _keep(found, name, via, text):
    if name in found:
        raise FlagError(f"Flag '{via}' is already loaded via name '{found[name][0]}'")
    found[name] = (via, text)


def _value(name, kind, text):
    if name in OWN_WORDS and text not in kind:
        raise FlagError(OWN_WORDS[name].format(text))
    try:
        if text.startswith("file://") and kind not in UNREAD_FILES:
            with open(text[len("file://") :], encoding="utf-8") as file:
                text = file.read()
        return values.parse(kind, text)
    except (ValueError, OSError) as error:
        raise FlagError(f"Failed to load flag '{name}': {error}") from None
