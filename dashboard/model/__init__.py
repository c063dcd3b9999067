"""The join of claims and places, free of any picture."""
