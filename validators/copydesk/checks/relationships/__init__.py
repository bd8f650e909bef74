"""Kinship, office and membership, held against dated reference facts."""
