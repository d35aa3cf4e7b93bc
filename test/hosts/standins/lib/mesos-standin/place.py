"""Where a daemon listens, and what it tells the others."""
import socket
from typing import NamedTuple

import process


class Place(NamedTuple):
    bind_ip: str
    port: int
    ip: str
    announced_port: int
    hostname: str


def place_of(flags, environment, default_port):
    bound = flags.get("ip") or environment.get("LIBPROCESS_IP")
    ip = flags.get("advertise_ip") or environment.get("LIBPROCESS_ADVERTISE_IP") or bound or _own_ip()
    port = flags.get("port", default_port)
    announced_port = flags.get("advertise_port") or int(environment.get("LIBPROCESS_ADVERTISE_PORT", port))
    hostname = flags.get("hostname") or (_name_of(ip) if flags.get("hostname_lookup", True) else ip)
    return Place(bound or "0.0.0.0", port, ip, announced_port, hostname)


def answers(ip, port):
    """Can the peer be reached where it says it is? A daemon that announces loopback cannot."""
    try:
        socket.create_connection((ip, port), timeout=1).close()
        return True
    except OSError:
        return False


def port_state(ip, port):
    """open; closed: the machine answers, and nothing listens; silent: it may be switched off, or cut off."""
    try:
        socket.create_connection((ip, port), timeout=1).close()
        return "open"
    except ConnectionRefusedError:
        return "closed"
    except OSError:
        return "silent"


def _own_ip():
    # Debian's installer maps the host's own name to 127.0.1.1, and then this is what Mesos announces.
    name = socket.gethostname()
    try:
        return socket.gethostbyname(name)
    except OSError:
        process.refuse(f"Failed to obtain the IP address for '{name}'; the DNS service may not be able to resolve it")


def _name_of(ip):
    try:
        return socket.gethostbyaddr(ip)[0]
    except OSError:
        return ip
