"""What holds for every test."""

from hypothesis import settings

# No deadlines: speed belongs in benchmarks. The same examples each time, but when exploring.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")
