"""Where assessors publish their maps, and what a user has fetched of them onto their own machine."""
