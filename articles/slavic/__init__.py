"""Claims from Ukrainian and Russian: word order is free, so roles are read from case endings and prepositions."""
