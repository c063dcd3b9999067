"""The user's own folder: originals as they were fetched, and the drawings read from them."""
