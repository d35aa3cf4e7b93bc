"""The value grammar of Mesos flags: every parser returns the value or raises ValueError in Mesos' words."""
import ipaddress
import json
import re

UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "secs": 1, "mins": 60, "hrs": 3600, "days": 86400, "weeks": 604800}


def duration(text):
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(\D*)", text)
    if not match:
        raise ValueError(f"Invalid duration '{text}'")
    if match[2] not in UNITS:
        raise ValueError(
            f"Unknown duration unit '{match[2]}'; supported units are 'ns', 'us', 'ms', 'secs', 'mins', 'hrs', 'days', and 'weeks'"
        )
    return float(match[1]) * UNITS[match[2]]


def boolean(text):
    if text not in ("true", "false", "1", "0", ""):
        raise ValueError("Expecting a boolean (e.g., true or false)")
    return text in ("true", "1", "")


def number(kind):
    def parse(text):
        try:
            return kind(text)
        except ValueError:
            raise ValueError("Failed to convert into required type") from None

    return parse


def ip(text):
    try:
        if ipaddress.ip_address(text).version == 4:
            return text
    except ValueError:
        raise ValueError(f"Failed to parse the IP: '{text}'") from None
    raise ValueError("Currently we allow only IPv4 address")


def size(text):
    if not re.fullmatch(r"\d+(B|KB|MB|GB|TB)", text, re.IGNORECASE):
        raise ValueError(f"Failed to parse bytes '{text}'")
    return text


def document(text):
    if text.startswith("/"):
        with open(text, encoding="utf-8") as file:
            text = file.read()
    try:
        return json.loads(text)
    except ValueError as error:
        raise ValueError(f"syntax error: {error}") from None


def resources(text):
    if text.lstrip().startswith("["):
        return document(text)
    for entry in filter(None, text.split(";")):
        if entry.count(":") != 1:
            raise ValueError(f"missing or extra ':' in {entry}")
        if not re.fullmatch(r"\s*[\w.-]+(\([^)]*\))?:\s*([\d.]+|\[[\d\s,-]+\]|\{[^}]*\})\s*", entry):
            raise ValueError(f"Failed to parse resource '{entry}'")
    return text


def amounts(text):
    """{resource: number} of the scalars in a list such as cpus:4;mem:1024."""
    entries = [entry.partition(":") for entry in filter(None, text.replace(" ", "").split(";"))]
    return {name: float(value) for name, _, value in entries if re.fullmatch(r"\d+(\.\d+)?", value)}


def pairs(text):
    """attributes; a malformed list is fatal in Mesos (see agent.py), so nothing is refused here."""
    entries = [entry.partition(":") for entry in filter(None, text.replace(" ", "").split(";"))]
    return {name: value if mark else None for name, mark, value in entries}


def one_of(choices):
    def parse(text):
        if text not in choices:
            raise ValueError(f"Unknown option '{text}', expected one of {', '.join(choices)}")
        return text

    return parse


PARSERS = {
    "bool": boolean,
    "duration": duration,
    "int": number(int),
    "port": number(int),
    "double": number(float),
    "ip": ip,
    "bytes": size,
    "json": document,
    "resources": resources,
    "attributes": pairs,
}


def parse(kind, text):
    parser = one_of(kind) if isinstance(kind, list) else PARSERS.get(kind, str)
    return parser(text)
