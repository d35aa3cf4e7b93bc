"""Starts a program on a pseudo-terminal and prints the seconds until a text is on the screen, or until the end. JSON on stdin."""
import json, os, pty, re, signal, sys, time, struct, termios, fcntl

job = json.load(sys.stdin)
before = time.monotonic()
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
    if not data or (job["until"] and re.search(job["until"].encode(), screen)):
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
