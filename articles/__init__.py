"""Who said what, when: articles, their quotes and the claims in them."""
