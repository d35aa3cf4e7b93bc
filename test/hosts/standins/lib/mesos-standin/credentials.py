"""Names and passwords: whom a master knows, as whom an agent logs in, and HTTP's basic login."""
import base64
import json
import os

import process
from flags import FlagError


def read_file(path):
    """A path, with file:// or without; JSON in the flag itself is taken for a path."""
    name = path.removeprefix("file://")
    try:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        mode = os.stat(name).st_mode
    except OSError:
        raise FlagError(f"Failed to read credentials file '{path}'") from None
    if mode & 0o077:
        process.log(f"Permissions on credentials file '{path}' are too open; it is recommended that your credentials file is NOT accessible by others")
    try:
        return json.loads(text)
    except ValueError:
        raise FlagError(f"Invalid json format: syntax error at line 1 near: {text}") from None


def known_principals(path):
    """{principal: secret} of a list, of which the last of a name counts; the form of an agent's file is taken, and names nobody."""
    content = read_file(path) if path else {}
    return {row["principal"]: row["secret"] for row in content.get("credentials", [])}


def own_credential(path):
    """What an agent logs in with; None without the flag."""
    return read_file(path) if path else None


def has_succeeded(known, credential, who):
    """Whether a master lets somebody log in; it says in its log why not."""
    name = credential["principal"]
    if known.get(name) == credential["secret"]:
        return True
    process.log(f"Authentication failure: {'authentication failure' if name in known else 'user not found'}")
    process.log(f"Authentication of {who} was unsuccessful: Invalid credentials")
    return False


def basic_user(headers, known):
    """The principal of a request with a right name and password, else None."""
    scheme, _, encoded = (headers.get("Authorization") or "").partition(" ")
    if scheme != "Basic":
        return None
    try:
        name, _, secret = base64.b64decode(encoded).decode().partition(":")
    except ValueError:
        return None
    return name if name in known and known[name] == secret else None
