"""Figures and what they rest on."""
