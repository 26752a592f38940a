"""Plays Lambda, in a clean interpreter: `python -I -S invoke.py FOLDER HANDLER`.

Nothing but the standard library and the unzipped folder can be imported. Each line of the input is
an event; each line of the output an answer.
"""

import importlib
import json
import sys

folder, name = sys.argv[1:]
sys.path.insert(0, folder)
module, _, function = name.rpartition(".")
handler = getattr(importlib.import_module(module), function)
for line in sys.stdin:
    answer = handler(json.loads(line), None)
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
