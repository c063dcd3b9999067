"""The join and the pictures: claims placed on the map, with the quotes behind every mark."""
