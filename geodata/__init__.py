"""Where, and who held it: boundaries, settlements and their names."""
