"""Reads Marathon's options: --name value, --name=value, MARATHON_NAME; an empty variable means true."""
import json
import os

import zk

SWITCHES = ("toggle", "flag")


class OptionError(Exception):
    pass


def known_options():
    with open(os.path.join(os.path.dirname(__file__), "marathon-flags.json"), encoding="utf-8") as file:
        return json.load(file)


def load(arguments, environment):
    """{option: value}; raises OptionError, which Marathon turns into exit code 1."""
    known = known_options()
    variables, given = _from_environment(environment, known), _from_arguments(arguments, known)
    for name in sorted(variables.keys() & given.keys()):
        raise OptionError(f"Option '{name}' is given twice, as a variable and as an argument")
    options = {**variables, **given}
    if "master" not in options:
        raise OptionError("Required option 'master' not found")
    master = options["master"]
    try:
        zk.parse_url(options.setdefault("zk", "zk://localhost:2181/marathon"))
        if master.startswith("zk://"):
            zk.parse_url(master)
        elif "//" in master or not master.rpartition(":")[2].isdigit():
            raise ValueError(f"'{master}' is neither zk://… nor host:port")
    except ValueError as error:
        raise OptionError(str(error)) from None
    return options


def _from_environment(environment, known):
    found = {}
    for variable in sorted(environment):
        if variable.startswith("MARATHON_") and not variable.startswith("MARATHON_APP_"):
            lower = variable[len("MARATHON_") :].lower()
            names = [name for name in [*known, *_offs(known)] if name.lower() == lower]
            if not names:
                raise OptionError(f"Unknown option '{lower}' (from {variable})")
            _keep(found, known, names[0], environment[variable])
    return found


def _from_arguments(arguments, known):
    found, rest = {}, list(arguments)
    while rest:
        name, given, value = rest.pop(0).partition("=")
        name = name.removeprefix("--") if name.startswith("--") else ""
        if name not in known and name not in _offs(known):
            raise OptionError(f"Unknown option '{name or 'excess arguments'}'")
        if known.get(name, "flag") not in SWITCHES and not given:
            if not rest:
                raise OptionError(f"Wrong format for option '{name}': a value is needed")
            value = rest.pop(0)
        _keep(found, known, name, value)
    return found


def _offs(known):
    return {f"disable_{name}": name for name, kind in known.items() if kind == "toggle"}


def _keep(found, known, name, text):
    off = _offs(known).get(name)
    kind = known.get(name, "flag")
    if (off or name) in found:
        raise OptionError(f"Option '{off or name}' is given twice")
    if kind in SWITCHES:
        if text:
            raise OptionError(f"Bad arguments for option '{name}': '{text}' - wrong arguments format")
        found[off or name] = off is None
        return
    if kind in ("int", "port"):
        if not text.lstrip("-").isdigit():
            raise OptionError(f"Bad arguments for option '{name}': '{text}' - wrong arguments format")
        found[name] = int(text)
        return
    if isinstance(kind, list) and text not in kind:
        raise OptionError(f"Validation failure for '{name}' option: '{text}' is not one of {', '.join(kind)}")
    found[name] = text
