"""The two commands of the README: prepares the environment where it is missing, then serves the chat or runs the tests.

`python3 -m bot` serves, `python3 -m bot test` runs all tests, `python3 -m bot <opdracht>` is `spoorwijzer <opdracht>`.
Runs on any Python 3 with nothing but the standard library, because nothing is installed when it starts.
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
LOCK = PROJECT / "requirements.lock"
STAMP = ENVIRONMENT / "installed-from"


def main() -> int:
    """Prepares the environment, and becomes the command that was asked for."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not STAMP.exists() or STAMP.read_text() != wanted:
        install()
        STAMP.write_text(wanted)
    os.chdir(PROJECT)
    rest = sys.argv[1:]
    module = ["pytest", *rest[1:]] if rest[:1] == ["test"] else ["bot.commands", *rest]
    os.execv(PYTHON, [str(PYTHON), "-m", *module])


def install() -> None:
    """Makes .venv with exactly the packages of the lock file; uv finds or fetches the Python that Rasa needs."""
    print("Eenmalig: de omgeving klaarzetten in .venv (1 tot 4 minuten, 2,5 GB) …", flush=True)
    uv = uv_command()
    if not PYTHON.exists():
        run([*uv, "venv", "--python", "3.10", str(ENVIRONMENT)])
    run([*uv, "pip", "sync", "--python", str(PYTHON), str(LOCK)])
    run([*uv, "pip", "install", "--python", str(PYTHON), "--no-deps", "--no-build-isolation", "-e", str(PROJECT)])


def uv_command() -> "list[str]":
    """How to call uv; it is installed with pip, in an environment of its own, where it is missing."""
    if shutil.which("uv") and subprocess.run(["uv", "--version"], capture_output=True, check=False).returncode == 0:
        return ["uv"]
    tool = PROJECT / ".venv-uv"
    if not (tool / "bin" / "uv").exists():
        run([sys.executable, "-m", "venv", str(tool)])
        run([str(tool / "bin" / "python"), "-m", "pip", "install", "--quiet", "uv"])
    return [str(tool / "bin" / "uv")]


def run(command: "list[str]") -> None:
    """Runs a command and shows what it says; stops with a clear line if it fails."""
    done = subprocess.run(command, cwd=PROJECT, check=False)
    if done.returncode != 0:
        sys.exit(f"Dit is mislukt: {' '.join(command)}\nLos op wat hierboven staat en probeer het opnieuw.")


if __name__ == "__main__":
    sys.exit(main())
