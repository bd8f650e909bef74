"""Speed and accuracy, measured by anyone."""
