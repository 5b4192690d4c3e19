"""Runs a program in a terminal until its screen has shown all of the texts: terminal.py TEXT... -- COMMAND...

Exits with 0 then, or with 1 and the output after 60 seconds, or when the program ends before."""

import fcntl, os, pty, re, select, signal, struct, sys, termios, time

texts, command = sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
child, terminal = pty.fork()
if child == 0:
    # The size is set before the program asks for it.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    os.environ["TERM"] = "xterm"
    os.execvp(command[0], command)
output, end = b"", time.monotonic() + 60
shown = ""
while time.monotonic() < end and not all(text in shown for text in texts):
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            read = os.read(terminal, 65536)
        except OSError:
            break
        if not read:
            break
        output += read
        # Without the sequences that move the cursor and set colors.
        shown = re.sub(r"\x1b[\[(][0-9;?]*[A-Za-z0-9]", " ", output.decode("utf8", "replace"))
        shown = re.sub(r"[ \t]+", " ", shown)
os.kill(child, signal.SIGTERM)
os.waitpid(child, 0)
if not all(text in shown for text in texts):
    sys.exit(shown)
