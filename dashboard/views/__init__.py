"""Pure functions from the model to what a reader sees."""
