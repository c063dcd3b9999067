"""`make bench`: the dashboard beside a plain page that makes its map anew in every run."""
