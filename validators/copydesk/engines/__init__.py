"""Many documents at once: each engine gives the same verdicts in the same order as one gate would."""
