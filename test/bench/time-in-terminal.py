"""
Starts a program on a pseudo-terminal and prints the seconds until a text is on the screen, or until the end; after keys, the
seconds since the last of them. JSON on stdin.
"""
import json, os, pty, re, signal, sys, threading, time, struct, termios, fcntl

job = json.load(sys.stdin)
keys = job.get("keys", [])
signal.alarm(120)
before = time.monotonic()


def press(text):
    """In pieces, as a terminal takes a paste, while the screen is read."""
    data = text.encode()
    while data:
        data = data[os.write(master, data[:1024]):]


pid, master = pty.fork()
if pid == 0:
    os.chdir(job["cwd"])
    os.execvpe(job["argv"][0], job["argv"], job["env"])
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
screen, seconds = b"", None
while True:
    try:
        data = os.read(master, 65536)
    except OSError:
        data = b""
    screen += data
    if keys and re.search(keys[0]["after"].encode(), screen):
        time.sleep(0.2)
        screen, before = b"", time.monotonic()
        threading.Thread(target=press, args=[keys.pop(0)["text"]], daemon=True).start()
    if not data or (not keys and job["until"] and re.search(job["until"].encode(), screen)):
        break
if job["until"] and data:
    seconds = time.monotonic() - before
    os.kill(pid, signal.SIGKILL)
_, status = os.waitpid(pid, 0)
if seconds is None and not job["until"] and status == 0:
    seconds = time.monotonic() - before
if seconds is None:
    sys.exit("%s ended with %d before its time: %s" % (job["argv"], status, screen.decode("utf8", "replace")))
print(seconds)
