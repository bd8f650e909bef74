"""Trains and measures the model that tells who speaks."""
