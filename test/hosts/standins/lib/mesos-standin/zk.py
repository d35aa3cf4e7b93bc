"""A small ZooKeeper client: one session, kept alive by a thread, re-attached when a server goes away."""
import random
import re
import socket
import struct
import threading
import time

CREATE, DELETE, EXISTS, GET_DATA, SET_DATA, GET_CHILDREN, PING, AUTH = 1, 2, 3, 4, 5, 8, 11, 100
EPHEMERAL, SEQUENCE = 1, 2


class Lost(Exception):
    """The connection broke; the session may still be alive."""


class Expired(Exception):
    """The session is over, and its ephemeral nodes with it."""


class NoNode(Exception):
    pass


class NodeExists(Exception):
    pass


class NoAuth(Exception):
    """A znode belongs to others; its path is the argument."""


ERRORS = {-101: NoNode, -102: NoAuth, -110: NodeExists, -112: Expired}


def parse_url(url):
    """zk://host:port,host:port/path -> ([(host, port)], "/path"), in the words of Mesos' own errors."""
    match = re.fullmatch(r"zk://(?:[^@]*@)?([^/]+)(/.*)?", url)
    if not match:
        raise ValueError(f"Expecting 'zk://' at the beginning of '{url}'")
    if (match[2] or "/").rstrip("/") == "":
        raise ValueError("Expecting a (chroot) path for ZooKeeper ('/' is not supported)")
    servers = [server.rpartition(":") for server in match[1].split(",")]
    if any(not host or not port.isdigit() for host, _, port in servers):
        raise ValueError(f"Expecting 'host:port' for every ZooKeeper server in '{url}'")
    return [(host, int(port)) for host, _, port in servers], match[2].rstrip("/")


def login_in(url):
    """The name:password of a URL, or None."""
    match = re.match(r"zk://([^@/]*)@", url)
    return match[1] if match else None


class Session:
    def __init__(self, servers, timeout_ms=10000, ends_when_dropped=False, login=None, others_read=False):
        """What a session with a login creates belongs to it; others may read that, or not."""
        self.login, self.acl = login, acl_of(login, others_read)
        self.servers, self.timeout_ms = servers, timeout_ms
        self.id, self.password, self.last_xid = 0, bytes(16), 0
        self.socket, self.expired, self.heard = None, False, time.monotonic()
        self.lock = threading.RLock()
        self.ends_when_dropped, self.attached = ends_when_dropped, False

    def connect(self, patience=float("inf")):
        """Tries the servers in turn for `patience` seconds; raises Lost when none serves."""
        end = time.monotonic() + patience
        while self.socket is None:
            self._attach_to_any()
            if self.socket is None and time.monotonic() > end:
                raise Lost(f"no ZooKeeper server answers: {self.servers}")
            time.sleep(0 if self.socket else 0.5)
        self.attached = True
        threading.Thread(target=self._keep_alive, daemon=True).start()
        return self

    def create(self, path, data=b"", flags=0):
        try:
            body = self._call(CREATE, _text(path) + _bytes(data) + self.acl + struct.pack(">i", flags))
        except NoAuth:
            raise NoAuth(path) from None
        return _take(body)[0].decode()

    def make_path(self, path):
        parts = path.strip("/").split("/")
        for depth in range(1, len(parts) + 1):
            self.make("/" + "/".join(parts[:depth]))

    def make(self, path):
        """Looks first: where the node is there, its parent may belong to others."""
        try:
            self._call(EXISTS, _text(path) + b"\0")
        except NoNode:
            try:
                self.create(path)
            except NodeExists:
                pass

    def children(self, path):
        body = self._call(GET_CHILDREN, _text(path) + b"\0")
        (count,), body, names = struct.unpack(">i", body[:4]), body[4:], []
        for _ in range(count):
            name, body = _take(body)
            names.append(name.decode())
        return names

    def get(self, path):
        return _take(self._call(GET_DATA, _text(path) + b"\0"))[0]

    def set(self, path, data):
        self._call(SET_DATA, _text(path) + _bytes(data) + struct.pack(">i", -1))

    def delete(self, path):
        try:
            self._call(DELETE, _text(path) + struct.pack(">i", -1))
        except NoNode:
            pass

    def _call(self, kind, body=b""):
        while True:
            try:
                with self.lock:
                    return self._ask(kind, body)
            except Lost:
                self._reattach()

    def _ask(self, kind, body):
        if self.expired:
            raise Expired()
        if self.socket is None:
            raise Lost()
        self.last_xid += 1
        xid = -2 if kind == PING else self.last_xid
        self._send(struct.pack(">ii", xid, kind) + body)
        while True:
            reply = self._receive()
            answered, _, error = struct.unpack(">iqi", reply[:16])
            if answered == xid:
                break
        self.heard = time.monotonic()
        if error:
            self.expired = self.expired or error == -112
            raise ERRORS.get(error, RuntimeError)(f"ZooKeeper error {error}")
        return reply[16:]

    def _reattach(self):
        with self.lock:
            self._attach_to_any()
            if self.socket is None and time.monotonic() - self.heard > self.timeout_ms / 1000:
                self.expired = True
        if self.expired:
            raise Expired()
        time.sleep(0 if self.socket else 0.2)

    def _attach_to_any(self):
        for server in random.sample(self.servers, len(self.servers)):
            if self.socket is None and not self.expired:
                self._attach(server)

    def _attach(self, server):
        try:
            # A machine that is switched off does not answer at all, and the session must not end meanwhile.
            self.socket = socket.create_connection(server, timeout=1)
            self.socket.settimeout(max(1, self.timeout_ms / 3000))
            self._send(struct.pack(">iqiq", 0, 0, self.timeout_ms, self.id) + _bytes(self.password) + b"\0")
            reply = self._receive()
        except (OSError, Lost):
            self.socket = None
            return
        _, granted, session = struct.unpack(">iiq", reply[:16])
        if granted <= 0:
            self.expired = True
            return
        self.id, self.password, self.timeout_ms = session, _take(reply[16:])[0], granted
        if self.login:
            self._log_in()
        self.heard = time.monotonic()

    def _log_in(self):
        """Any name and password will do: they decide whose znodes are one's own."""
        try:
            self._send(struct.pack(">iii", -4, AUTH, 0) + _text("digest") + _text(self.login))
            self._receive()
        except Lost:
            pass

    def _keep_alive(self):
        while not self.expired:
            time.sleep(self.timeout_ms / 3000)
            try:
                self._call(PING)
            except Expired:
                return

    def _send(self, frame):
        try:
            self.socket.sendall(_bytes(frame))
        except OSError as error:
            self._drop(error)

    def _receive(self):
        (size,) = struct.unpack(">i", self._read(4))
        return self._read(size)

    def _read(self, size):
        data = b""
        while len(data) < size:
            try:
                part = self.socket.recv(size - len(data))
            except OSError as error:
                self._drop(error)
            if not part:
                self._drop("closed by the server")
            data += part
        return data

    def _drop(self, reason):
        self.socket = None
        self.expired = self.expired or (self.ends_when_dropped and self.attached)
        raise Lost(str(reason))


def acl_of(login, others_read):
    """Of new znodes: open without a login, else of who is logged in."""
    everything, read = 31, 1
    rows = [(everything, "auth", "")] if login else [(everything, "world", "anyone")]
    if login and others_read:
        rows.append((read, "world", "anyone"))
    return struct.pack(">i", len(rows)) + b"".join(struct.pack(">i", perms) + _text(scheme) + _text(name) for perms, scheme, name in rows)


def _bytes(data):
    return struct.pack(">i", len(data)) + data


def _text(text):
    return _bytes(text.encode())


def _take(body):
    (size,) = struct.unpack(">i", body[:4])
    return (body[4 : 4 + size] if size > 0 else b""), body[4 + max(size, 0) :]
