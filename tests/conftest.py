"""What holds for every test."""

import signal

from hypothesis import settings

# No deadlines: speed belongs in benchmarks. The same examples each time, but when exploring; they change with the code,
# since Hypothesis also tries the constants that it finds in the modules that are loaded.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")

# Programs that a test interrupts must hear it, even where the tests run in the background, which is deaf to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
