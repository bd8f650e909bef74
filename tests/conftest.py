"""What holds for every test."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)  # speed belongs in benchmarks
settings.load_profile("patient")
