"""Tests of the words of the pages in each language."""
