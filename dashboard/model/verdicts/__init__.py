"""A claim against every assessor on the day it is about."""
