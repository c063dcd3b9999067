"""Figures for print: maps and charts of the pages at the width of a column, as SVG, PNG or PDF."""
