"""A small HTTP server: one handler, JSON in and out."""
import errno
import http.client
import json
import socket
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import process


class Request(NamedTuple):
    method: str
    path: str
    query: str
    headers: dict
    body: bytes

    def json(self):
        return json.loads(self.body)


class Reply(NamedTuple):
    status: int
    body: object = b""
    headers: dict = {}


def serve(ip, port, handle, on_taken=None, on_reset=None):
    """Answers on ip:port in threads of its own; handle(Request) -> Reply. on_reset: a peer left before the end of an answer."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            url = urllib.parse.urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            reply = handle(Request(self.command, url.path, url.query, self.headers, self.rfile.read(size)))
            body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body, separators=(",", ":")).encode()
            headers = {"Content-Type": "application/json", **reply.headers, "Content-Length": str(len(body))}
            self.send_response(reply.status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer

        def log_message(self, *_):
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

        def shutdown_request(self, request):
            try:
                request.shutdown(socket.SHUT_WR)
                request.settimeout(5)
                while request.recv(4096):
                    pass
            except ConnectionResetError:
                if on_reset:
                    on_reset()
            except OSError:
                pass
            self.close_request(request)

        def handle_error(self, *_):
            error = sys.exc_info()[1]
            if not isinstance(error, (ConnectionError, TimeoutError)):
                process.log(f"{type(error).__name__}: {error}")

    try:
        server = Server((ip, port), Handler)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        if taken and on_taken:
            on_taken()
        process.crash(f"Failed to bind on {ip}:{port}: {'Address already in use' if taken else error.strerror}")
    threading.Thread(target=server.serve_forever, daemon=True).start()


def ask(host, port, method, path, body=None, headers=None, timeout=5):
    """One request to host:port; raises OSError when it is not answered."""
    connection = http.client.HTTPConnection(host, port, timeout=timeout)
    try:
        data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
        connection.request(method, path, data, headers or {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return Reply(answer.status, answer.read(), dict(answer.getheaders()))
    except http.client.HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()
