"""How the daemons start, log and die."""
import ctypes
import os
import resource
import signal
import sys
import time

log_file = None


def log(message):
    line = f"{time.strftime('%H:%M:%S')} {message}"
    print(line, file=sys.stderr, flush=True)
    if log_file:
        print(line, file=log_file, flush=True)


def log_reset():
    """What libprocess logs when a peer leaves part of an answer unread."""
    log("Failed to recv on socket 16 to peer 'unknown': Connection reset by peer")


def open_log(folder, program):
    global log_file
    try:
        os.makedirs(folder, exist_ok=True)
        log_file = open(os.path.join(folder, f"{program}.INFO"), "a", encoding="utf-8")
    except OSError as error:
        refuse(f"Could not initialize logging: Failed to create directory '{folder}': {error.strerror}")


def refuse(message, code=1):
    log(message)
    os._exit(code)


def crash(message):
    """What a failed CHECK does: abort (134; process 1 of a container ends with 139)."""
    log(message)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.abort()


def end_on_sigterm():
    def end(number, _):
        log(f"Received signal {signal.Signals(number).name}")
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        os._exit(128 + number)  # process 1 survives its own signal

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)


def need_libraries():
    """Ends as the dynamic loader would when a package that the real build needs is not installed."""
    try:
        with open(os.path.join(os.path.dirname(__file__), "libraries"), encoding="utf-8") as file:
            names = file.read().split()
    except FileNotFoundError:
        names = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            program = os.path.basename(sys.argv[0])
            refuse(f"{program}: error while loading shared libraries: {name}: cannot open shared object file: No such file or directory", 127)
